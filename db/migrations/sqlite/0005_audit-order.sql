-- An event stands right behind the last one, or in front of all others behind the head row that was prepared for it. "INSERT OR
-- REPLACE" takes events away past the trigger that refuses to delete them: a sid that is there already is refused here.
CREATE TRIGGER audit_events_in_order BEFORE INSERT ON audit_events
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_events)
  OR NEW.prev_hash IS NOT coalesce((SELECT hash FROM audit_events WHERE seq = NEW.seq - 1), (SELECT hash FROM audit_head WHERE id = 1))
  OR EXISTS (SELECT 1 FROM audit_events WHERE sid = NEW.sid)
BEGIN SELECT RAISE(ABORT, 'an audit event follows the last one'); END;
