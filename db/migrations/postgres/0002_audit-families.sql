DROP INDEX "audit_events_account_risk";--> statement-breakpoint
ALTER TABLE "audit_event_destinations" ADD COLUMN "family_sid" text;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "family_sid" text;--> statement-breakpoint
CREATE INDEX "audit_event_destinations_family" ON "audit_event_destinations" USING btree ("family_sid","destination_id","seq");--> statement-breakpoint
CREATE INDEX "audit_event_destinations_seq" ON "audit_event_destinations" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "audit_events_family" ON "audit_events" USING btree ("family_sid","seq");--> statement-breakpoint
CREATE INDEX "audit_events_family_type" ON "audit_events" USING btree ("family_sid","type","seq");--> statement-breakpoint
CREATE INDEX "audit_events_family_actor" ON "audit_events" USING btree ("family_sid","actor_sid","seq");--> statement-breakpoint
CREATE INDEX "audit_events_family_address" ON "audit_events" USING btree ("family_sid","ip_address","seq");--> statement-breakpoint
CREATE INDEX "audit_events_family_risk" ON "audit_events" USING btree ("family_sid","high_risk","seq");--> statement-breakpoint
CREATE INDEX "audit_events_family_denied" ON "audit_events" USING btree ("family_sid","denied","seq");--> statement-breakpoint
CREATE INDEX "audit_events_resource_type" ON "audit_events" USING btree ("account_sid","resource_type","seq");--> statement-breakpoint
CREATE INDEX "audit_events_account_risk" ON "audit_events" USING btree ("account_sid","high_risk","seq");