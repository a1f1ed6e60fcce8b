CREATE TABLE "recovery_codes" (
	"reseller_id" integer NOT NULL,
	"hash" text NOT NULL,
	"salt" text NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "recovery_codes_reseller_id_hash_pk" PRIMARY KEY("reseller_id","hash")
);
--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "scopes" text[];--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "networks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "successor_id" integer;--> statement-breakpoint
ALTER TABLE "resellers" ADD COLUMN "totp_pending_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_reseller_id_resellers_id_fk" FOREIGN KEY ("reseller_id") REFERENCES "public"."resellers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_successor_id_api_tokens_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."api_tokens"("id") ON DELETE set null ON UPDATE no action;