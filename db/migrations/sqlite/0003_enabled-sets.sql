DROP INDEX `permissions_destination`;--> statement-breakpoint
CREATE INDEX `permissions_enabled` ON `permissions` (`account_sid`,`enabled`,`destination_id`);