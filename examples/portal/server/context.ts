import type { SecretBox } from './access/secret-box.ts';
import type { Config } from './config.ts';
import type { Db } from './db/open.ts';

/** What every route stands on; passed to each plugin as its option `portal`. */
export interface Portal {
  readonly db: Db;
  readonly config: Config;
  /** The only source of time. */
  readonly clock: () => Date;
  readonly secrets: SecretBox;
}

export interface PortalOptions {
  readonly portal: Portal;
}
