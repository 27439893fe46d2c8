-- History is append-only, and no permission changes without moving to the event that changed it.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;
--> statement-breakpoint
CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON audit_events FOR EACH ROW EXECUTE FUNCTION refuse_change('audit events cannot be changed');
--> statement-breakpoint
CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION refuse_change('audit events cannot be deleted');
--> statement-breakpoint
CREATE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('audit events cannot be deleted');
--> statement-breakpoint
CREATE TRIGGER audit_event_destinations_no_update BEFORE UPDATE ON audit_event_destinations FOR EACH ROW EXECUTE FUNCTION refuse_change('audit events cannot be changed');
--> statement-breakpoint
CREATE TRIGGER audit_event_destinations_no_delete BEFORE DELETE ON audit_event_destinations FOR EACH ROW EXECUTE FUNCTION refuse_change('audit events cannot be deleted');
--> statement-breakpoint
CREATE TRIGGER permissions_need_event BEFORE UPDATE ON permissions FOR EACH ROW WHEN (NEW.audit_seq <= OLD.audit_seq) EXECUTE FUNCTION refuse_change('a permission changes only with its audit event');
--> statement-breakpoint
CREATE FUNCTION refuse_stale_permission() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW.audit_seq < (SELECT permissions_version FROM accounts WHERE sid = NEW.account_sid) THEN
    RAISE EXCEPTION 'a permission changes only with its audit event';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER permissions_no_stale_insert BEFORE INSERT ON permissions FOR EACH ROW EXECUTE FUNCTION refuse_stale_permission();
--> statement-breakpoint
CREATE FUNCTION refuse_permission_delete() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM accounts WHERE sid = OLD.account_sid AND inherits) THEN
    RAISE EXCEPTION 'permissions are dropped only by following the parent account';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER permissions_no_delete BEFORE DELETE ON permissions FOR EACH ROW EXECUTE FUNCTION refuse_permission_delete();
--> statement-breakpoint
CREATE TRIGGER accounts_need_event BEFORE UPDATE ON accounts FOR EACH ROW WHEN (NEW.audit_seq <= OLD.audit_seq) EXECUTE FUNCTION refuse_change('an account changes only with its audit event');
--> statement-breakpoint
CREATE TRIGGER accounts_no_delete BEFORE DELETE ON accounts FOR EACH ROW EXECUTE FUNCTION refuse_change('accounts are closed, not deleted');
