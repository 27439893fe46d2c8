import { z } from "zod";

const positive = z.coerce.number().int().positive();

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default("0.0.0.0"),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)/, "must start with file: (SQLite) or postgres:// (PostgreSQL)")
    .optional(),
  BASE_URL: z
    .string()
    .refine(isOrigin, "must be an http or https origin without a path, such as https://sms.example.com")
    .optional(),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  SESSION_ABSOLUTE_HOURS: positive.max(24 * 30).default(12),
  SESSION_IDLE_MINUTES: positive.max(60 * 24).default(30),
  MAX_SUBACCOUNTS: positive.default(1000),
  SIGN_UP: z.enum(["open", "closed"], "must be open or closed").default("closed"),
  CODE_WEBHOOK_URL: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).optional(),
  API_REQUESTS_PER_MINUTE: positive.default(6000),
  CHECKPOINT_EVENTS: positive.default(1000),
  CHECKPOINT_MINUTES: positive.default(15),
  CHECKPOINT_URL: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).optional(),
  CHECKPOINT_KEY: z.string().optional(),
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
});

/** The environment variables that it is read from. */
export const configurationNames = Object.keys(environment.shape);

/** What an installation can be told by its environment. */
export interface Configuration {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string;
  /** The origin that browsers see, without a trailing slash. */
  baseUrl: string;
  /** How many proxies in front append to `X-Forwarded-For`. 0: the address of the socket counts. */
  trustedProxyHops: number;
  sessionAbsoluteHours: number;
  sessionIdleMinutes: number;
  maxSubaccounts: number;
  /** Whether anybody may register an organization of their own, or people come only by invitation. */
  signUp: "open" | "closed";
  /** Where one-time codes are posted for delivery; undefined: they are printed in the terminal. */
  codeWebhookUrl: string | undefined;
  /** What one API key may ask for. */
  apiRequestsPerMinute: number;
  /** A checkpoint of the audit chain is signed after so many events, and after so many minutes with changes. */
  checkpointEvents: number;
  checkpointMinutes: number;
  /** Where checkpoints are posted; undefined: only to the data folder and the log. */
  checkpointUrl: string | undefined;
  /** Signs checkpoints: Ed25519, PKCS #8, PEM. undefined: made at first start. */
  checkpointKey: string | undefined;
  /** The bearer token that opens /metrics; undefined: closed. */
  metricsToken: string | undefined;
  /** Signs what next-auth signs. Made at first start, or given. */
  authSecret: string;
}

let cached: Configuration | undefined;

/** The configuration of this process. @throws an error that names each variable that is wrong, and how */
export function configuration(): Configuration {
  cached ??= readConfiguration(process.env);
  return cached;
}

/** Reads a configuration from environment variables. Empty variables count as absent. */
export function readConfiguration(env: Record<string, string | undefined>): Configuration {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The configuration cannot be used:\n${wrong.join("\n")}`);
  }
  const e = parsed.data;
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL ?? `file:${e.DATA_DIR}/console.db`,
    baseUrl: new URL(e.BASE_URL ?? `http://localhost:${e.PORT}`).origin,
    trustedProxyHops: e.TRUSTED_PROXY_HOPS,
    sessionAbsoluteHours: e.SESSION_ABSOLUTE_HOURS,
    sessionIdleMinutes: e.SESSION_IDLE_MINUTES,
    maxSubaccounts: e.MAX_SUBACCOUNTS,
    signUp: e.SIGN_UP,
    codeWebhookUrl: e.CODE_WEBHOOK_URL,
    apiRequestsPerMinute: e.API_REQUESTS_PER_MINUTE,
    checkpointEvents: e.CHECKPOINT_EVENTS,
    checkpointMinutes: e.CHECKPOINT_MINUTES,
    checkpointUrl: e.CHECKPOINT_URL,
    checkpointKey: e.CHECKPOINT_KEY,
    metricsToken: e.METRICS_TOKEN,
    authSecret: e.AUTH_SECRET ?? "",
  };
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, "");
}
