CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
ALTER TABLE "roles" ADD COLUMN "place" text COLLATE "C" NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "roles" ADD COLUMN "search_name" text COLLATE "C" NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "roles" ADD COLUMN "search_text" text COLLATE "C" NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "roles" ALTER COLUMN "place" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "roles" ALTER COLUMN "search_name" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "roles" ALTER COLUMN "search_text" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "roles_place" ON "roles" USING btree ("place","id");--> statement-breakpoint
CREATE INDEX "roles_search" ON "roles" USING gin ("search_text" gin_trgm_ops);
