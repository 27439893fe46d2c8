-- An event stands right behind the last one, or in front of all others behind the head row that was prepared for it.
CREATE FUNCTION refuse_event_out_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_seq bigint;
  last_hash text;
BEGIN
  SELECT seq, hash INTO last_seq, last_hash FROM audit_events ORDER BY seq DESC LIMIT 1;
  IF NOT FOUND THEN
    SELECT 0, hash INTO last_seq, last_hash FROM audit_head WHERE id = 1;
  END IF;
  IF NEW.seq IS DISTINCT FROM last_seq + 1 OR NEW.prev_hash IS DISTINCT FROM last_hash THEN
    RAISE EXCEPTION 'an audit event follows the last one';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_events_in_order BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION refuse_event_out_of_order();
