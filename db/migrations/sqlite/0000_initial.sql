CREATE TABLE `accounts` (
	`sid` text PRIMARY KEY NOT NULL,
	`organization_sid` text NOT NULL,
	`parent_sid` text,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`home_country` text NOT NULL,
	`inherits` integer NOT NULL,
	`permissions_version` integer NOT NULL,
	`audit_seq` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organization_sid`) REFERENCES `organizations`(`sid`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`audit_seq`) REFERENCES `audit_events`(`seq`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "accounts_inherits" CHECK("accounts"."parent_sid" is not null or not "accounts"."inherits")
);
--> statement-breakpoint
CREATE INDEX `accounts_organization` ON `accounts` (`organization_sid`,`parent_sid`);--> statement-breakpoint
CREATE INDEX `accounts_parent` ON `accounts` (`parent_sid`,`name`,`sid`);--> statement-breakpoint
CREATE TABLE `api_keys` (
	`sid` text PRIMARY KEY NOT NULL,
	`account_sid` text NOT NULL,
	`name` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`account_sid`) REFERENCES `accounts`(`sid`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `api_keys_account` ON `api_keys` (`account_sid`,`created_at`);--> statement-breakpoint
CREATE TABLE `audit_event_destinations` (
	`account_sid` text NOT NULL,
	`destination_id` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`account_sid`, `destination_id`, `seq`),
	FOREIGN KEY (`seq`) REFERENCES `audit_events`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`sid` text NOT NULL,
	`created_at` integer NOT NULL,
	`type` text NOT NULL,
	`account_sid` text,
	`actor_type` text NOT NULL,
	`actor_sid` text,
	`resource_type` text NOT NULL,
	`resource_sid` text NOT NULL,
	`source` text NOT NULL,
	`ip_address` text,
	`request_id` text,
	`correlation_id` text,
	`high_risk` integer NOT NULL,
	`denied` integer NOT NULL,
	`data` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_events_sid` ON `audit_events` (`sid`);--> statement-breakpoint
CREATE UNIQUE INDEX `audit_events_prev_hash` ON `audit_events` (`prev_hash`);--> statement-breakpoint
CREATE INDEX `audit_events_account` ON `audit_events` (`account_sid`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_account_type` ON `audit_events` (`account_sid`,`type`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_account_actor` ON `audit_events` (`account_sid`,`actor_sid`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_account_address` ON `audit_events` (`account_sid`,`ip_address`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_account_risk` ON `audit_events` (`account_sid`,`high_risk`,`denied`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_account_denied` ON `audit_events` (`account_sid`,`denied`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_resource` ON `audit_events` (`account_sid`,`resource_sid`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_correlation` ON `audit_events` (`correlation_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_created` ON `audit_events` (`created_at`,`seq`);--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`origin` text NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `checkpoints` (
	`seq` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`key_id` text NOT NULL,
	`signature` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`key` text PRIMARY KEY NOT NULL,
	`user_sid` text NOT NULL,
	`account_sid` text,
	`purpose` text NOT NULL,
	`result` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_created` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`account_sid` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`account_sid`) REFERENCES `accounts`(`sid`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invitations_account` ON `invitations` (`account_sid`,`created_at`);--> statement-breakpoint
CREATE TABLE `lockdowns` (
	`sid` text PRIMARY KEY NOT NULL,
	`account_sid` text NOT NULL,
	`snapshot` text NOT NULL,
	`kept` text NOT NULL,
	`audit_seq` integer NOT NULL,
	`created_at` integer NOT NULL,
	`restored_at` integer,
	FOREIGN KEY (`account_sid`) REFERENCES `accounts`(`sid`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`audit_seq`) REFERENCES `audit_events`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lockdowns_account` ON `lockdowns` (`account_sid`,`created_at`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`user_sid` text NOT NULL,
	`account_sid` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`user_sid`, `account_sid`),
	FOREIGN KEY (`user_sid`) REFERENCES `users`(`sid`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_sid`) REFERENCES `accounts`(`sid`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_account` ON `memberships` (`account_sid`);--> statement-breakpoint
CREATE TABLE `organizations` (
	`sid` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `permissions` (
	`account_sid` text NOT NULL,
	`destination_id` text NOT NULL,
	`enabled` integer NOT NULL,
	`audit_seq` integer NOT NULL,
	PRIMARY KEY(`account_sid`, `destination_id`),
	FOREIGN KEY (`account_sid`) REFERENCES `accounts`(`sid`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`audit_seq`) REFERENCES `audit_events`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `permissions_destination` ON `permissions` (`destination_id`,`enabled`,`account_sid`);--> statement-breakpoint
CREATE TABLE `prefix_holds` (
	`prefix` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`audit_seq` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`audit_seq`) REFERENCES `audit_events`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`used` integer NOT NULL,
	`resets_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`user_sid` text NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	FOREIGN KEY (`user_sid`) REFERENCES `users`(`sid`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_sid`);--> statement-breakpoint
CREATE TABLE `setup_tokens` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `users` (
	`sid` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`password_hash` text NOT NULL,
	`operator` integer NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`phone` text NOT NULL,
	`code_hash` text NOT NULL,
	`attempts` integer NOT NULL,
	`payload` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_expires` ON `verifications` (`expires_at`);