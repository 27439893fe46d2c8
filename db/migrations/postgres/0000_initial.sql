CREATE TABLE "accounts" (
	"sid" text PRIMARY KEY NOT NULL,
	"organization_sid" text NOT NULL,
	"parent_sid" text,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"home_country" text NOT NULL,
	"inherits" boolean NOT NULL,
	"permissions_version" bigint NOT NULL,
	"audit_seq" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "accounts_inherits" CHECK ("accounts"."parent_sid" is not null or not "accounts"."inherits")
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"sid" text PRIMARY KEY NOT NULL,
	"account_sid" text NOT NULL,
	"name" text NOT NULL,
	"secret_hash" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_event_destinations" (
	"account_sid" text NOT NULL,
	"destination_id" text NOT NULL,
	"seq" bigint NOT NULL,
	CONSTRAINT "audit_event_destinations_account_sid_destination_id_seq_pk" PRIMARY KEY("account_sid","destination_id","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"sid" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"type" text NOT NULL,
	"account_sid" text,
	"actor_type" text NOT NULL,
	"actor_sid" text,
	"resource_type" text NOT NULL,
	"resource_sid" text NOT NULL,
	"source" text NOT NULL,
	"ip_address" text,
	"request_id" text,
	"correlation_id" text,
	"high_risk" boolean NOT NULL,
	"denied" boolean NOT NULL,
	"data" text NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"origin" text NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checkpoints" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"key_id" text NOT NULL,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"key" text PRIMARY KEY NOT NULL,
	"user_sid" text NOT NULL,
	"account_sid" text,
	"purpose" text NOT NULL,
	"result" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_sid" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"invited_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "lockdowns" (
	"sid" text PRIMARY KEY NOT NULL,
	"account_sid" text NOT NULL,
	"snapshot" jsonb NOT NULL,
	"kept" jsonb NOT NULL,
	"audit_seq" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"restored_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"user_sid" text NOT NULL,
	"account_sid" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "memberships_user_sid_account_sid_pk" PRIMARY KEY("user_sid","account_sid")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"sid" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "permissions" (
	"account_sid" text NOT NULL,
	"destination_id" text NOT NULL,
	"enabled" boolean NOT NULL,
	"audit_seq" bigint NOT NULL,
	CONSTRAINT "permissions_account_sid_destination_id_pk" PRIMARY KEY("account_sid","destination_id")
);
--> statement-breakpoint
CREATE TABLE "prefix_holds" (
	"prefix" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"audit_seq" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"used" integer NOT NULL,
	"resets_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"user_sid" text NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setup_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"sid" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"password_hash" text NOT NULL,
	"operator" boolean NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"phone" text NOT NULL,
	"code_hash" text NOT NULL,
	"attempts" integer NOT NULL,
	"payload" jsonb NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_organization_sid_organizations_sid_fk" FOREIGN KEY ("organization_sid") REFERENCES "public"."organizations"("sid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_audit_seq_audit_events_seq_fk" FOREIGN KEY ("audit_seq") REFERENCES "public"."audit_events"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_account_sid_accounts_sid_fk" FOREIGN KEY ("account_sid") REFERENCES "public"."accounts"("sid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_event_destinations" ADD CONSTRAINT "audit_event_destinations_seq_audit_events_seq_fk" FOREIGN KEY ("seq") REFERENCES "public"."audit_events"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_account_sid_accounts_sid_fk" FOREIGN KEY ("account_sid") REFERENCES "public"."accounts"("sid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lockdowns" ADD CONSTRAINT "lockdowns_account_sid_accounts_sid_fk" FOREIGN KEY ("account_sid") REFERENCES "public"."accounts"("sid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lockdowns" ADD CONSTRAINT "lockdowns_audit_seq_audit_events_seq_fk" FOREIGN KEY ("audit_seq") REFERENCES "public"."audit_events"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_sid_users_sid_fk" FOREIGN KEY ("user_sid") REFERENCES "public"."users"("sid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_sid_accounts_sid_fk" FOREIGN KEY ("account_sid") REFERENCES "public"."accounts"("sid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permissions" ADD CONSTRAINT "permissions_account_sid_accounts_sid_fk" FOREIGN KEY ("account_sid") REFERENCES "public"."accounts"("sid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permissions" ADD CONSTRAINT "permissions_audit_seq_audit_events_seq_fk" FOREIGN KEY ("audit_seq") REFERENCES "public"."audit_events"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prefix_holds" ADD CONSTRAINT "prefix_holds_audit_seq_audit_events_seq_fk" FOREIGN KEY ("audit_seq") REFERENCES "public"."audit_events"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_sid_users_sid_fk" FOREIGN KEY ("user_sid") REFERENCES "public"."users"("sid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_organization" ON "accounts" USING btree ("organization_sid","parent_sid");--> statement-breakpoint
CREATE INDEX "accounts_parent" ON "accounts" USING btree ("parent_sid","name","sid");--> statement-breakpoint
CREATE INDEX "api_keys_account" ON "api_keys" USING btree ("account_sid","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_events_sid" ON "audit_events" USING btree ("sid");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_events_prev_hash" ON "audit_events" USING btree ("prev_hash");--> statement-breakpoint
CREATE INDEX "audit_events_account" ON "audit_events" USING btree ("account_sid","seq");--> statement-breakpoint
CREATE INDEX "audit_events_account_type" ON "audit_events" USING btree ("account_sid","type","seq");--> statement-breakpoint
CREATE INDEX "audit_events_account_actor" ON "audit_events" USING btree ("account_sid","actor_sid","seq");--> statement-breakpoint
CREATE INDEX "audit_events_account_address" ON "audit_events" USING btree ("account_sid","ip_address","seq");--> statement-breakpoint
CREATE INDEX "audit_events_account_risk" ON "audit_events" USING btree ("account_sid","high_risk","denied","seq");--> statement-breakpoint
CREATE INDEX "audit_events_account_denied" ON "audit_events" USING btree ("account_sid","denied","seq");--> statement-breakpoint
CREATE INDEX "audit_events_resource" ON "audit_events" USING btree ("account_sid","resource_sid","seq");--> statement-breakpoint
CREATE INDEX "audit_events_correlation" ON "audit_events" USING btree ("correlation_id","seq");--> statement-breakpoint
CREATE INDEX "audit_events_created" ON "audit_events" USING btree ("created_at","seq");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "invitations_account" ON "invitations" USING btree ("account_sid","created_at");--> statement-breakpoint
CREATE INDEX "lockdowns_account" ON "lockdowns" USING btree ("account_sid","created_at");--> statement-breakpoint
CREATE INDEX "memberships_account" ON "memberships" USING btree ("account_sid");--> statement-breakpoint
CREATE INDEX "permissions_destination" ON "permissions" USING btree ("destination_id","enabled","account_sid");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_sid");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "verifications_expires" ON "verifications" USING btree ("expires_at");