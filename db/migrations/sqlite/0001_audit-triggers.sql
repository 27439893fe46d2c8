-- History is append-only, and no permission changes without moving to the event that changed it.
CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit events cannot be changed'); END;
--> statement-breakpoint
CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit events cannot be deleted'); END;
--> statement-breakpoint
CREATE TRIGGER audit_event_destinations_no_update BEFORE UPDATE ON audit_event_destinations BEGIN SELECT RAISE(ABORT, 'audit events cannot be changed'); END;
--> statement-breakpoint
CREATE TRIGGER audit_event_destinations_no_delete BEFORE DELETE ON audit_event_destinations BEGIN SELECT RAISE(ABORT, 'audit events cannot be deleted'); END;
--> statement-breakpoint
CREATE TRIGGER permissions_need_event BEFORE UPDATE ON permissions WHEN NEW.audit_seq <= OLD.audit_seq BEGIN SELECT RAISE(ABORT, 'a permission changes only with its audit event'); END;
--> statement-breakpoint
CREATE TRIGGER permissions_no_stale_insert BEFORE INSERT ON permissions WHEN NEW.audit_seq < (SELECT permissions_version FROM accounts WHERE sid = NEW.account_sid) BEGIN SELECT RAISE(ABORT, 'a permission changes only with its audit event'); END;
--> statement-breakpoint
CREATE TRIGGER permissions_no_delete BEFORE DELETE ON permissions WHEN NOT EXISTS (SELECT 1 FROM accounts WHERE sid = OLD.account_sid AND inherits) BEGIN SELECT RAISE(ABORT, 'permissions are dropped only by following the parent account'); END;
--> statement-breakpoint
CREATE TRIGGER accounts_need_event BEFORE UPDATE ON accounts WHEN NEW.audit_seq <= OLD.audit_seq BEGIN SELECT RAISE(ABORT, 'an account changes only with its audit event'); END;
--> statement-breakpoint
CREATE TRIGGER accounts_no_delete BEFORE DELETE ON accounts BEGIN SELECT RAISE(ABORT, 'accounts are closed, not deleted'); END;
