import { Ajv2020 } from "ajv/dist/2020.js";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import twilio from "twilio";
import { wireChecks, wireEvents } from "#lib/api/schemas.ts";
import { type Console, startConsole } from "./console.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

const run = promisify(execFile);

function keyOf(site: Console, account = "Acme Retail") {
  const { sid: accountSid } = site.sample.accounts.find(({ name }) => name === account)!;
  return site.sample.apiKeys.find((key) => key.accountSid === accountSid)!;
}

/** The official SDK, unchanged, pointed at the console. */
function clientOf(site: Console, account?: string) {
  const { sid, secret, accountSid } = keyOf(site, account);
  const client = twilio(sid, secret, { accountSid });
  for (const domain of [client.monitor, client.accounts]) domain.baseUrl = site.url;
  return client;
}

const authorization = ({ sid, secret }: { sid: string; secret: string }) => ({
  authorization: `Basic ${Buffer.from(`${sid}:${secret}`).toString("base64")}`,
});

const type = "sms-geographic-permissions.updated";

test("the SDK lists events, newest first, over as many pages as it takes", async ({ site }) => {
  const { events } = clientOf(site).monitor.v1;
  const all = await events.list({ pageSize: 2 });
  expect(all.length).toBeGreaterThan(5);
  expect(new Set(all.map(({ sid }) => sid)).size).toBe(all.length);
  const dates = all.map(({ eventDate }) => eventDate.getTime());
  expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  expect((await events.list({ limit: 3 })).map(({ sid }) => sid)).toEqual(
    all.slice(0, 3).map(({ sid }) => sid),
  );
  const each: string[] = [];
  await new Promise<void>((done, fail) => {
    events.each({
      pageSize: 3,
      callback: ({ sid }) => void each.push(sid),
      done: (error?: Error) => (error ? fail(error) : done()),
    });
  });
  expect(each).toEqual(all.map(({ sid }) => sid));
});

test("the SDK goes forward and back from page to page", async ({ site }) => {
  const { events } = clientOf(site).monitor.v1;
  const first = await events.page({ pageSize: 2, eventType: type });
  expect(first.previousPageUrl).toBeUndefined();
  const second = (await first.nextPage())!;
  expect(second.instances[0]!.sid).not.toBe(first.instances[1]!.sid);
  const back = (await second.previousPage())!;
  expect(back.instances.map(({ sid }) => sid)).toEqual(first.instances.map(({ sid }) => sid));
  const again = await events.getPage(second.previousPageUrl!);
  expect(again.instances.map(({ sid }) => sid)).toEqual(first.instances.map(({ sid }) => sid));
  for (const url of [first.nextPageUrl!, second.previousPageUrl!]) {
    expect(new URL(url).origin).toBe(site.url);
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({ EventType: type, PageSize: "2" });
  }
});

test("the SDK as it comes reads the console through an HTTP client that rewrites the host", async ({
  site,
}) => {
  const { sid, secret, accountSid } = keyOf(site);
  class ConsoleClient extends twilio.RequestClient {
    override request<T>(options: Parameters<twilio.RequestClient["request"]>[0]) {
      const { pathname, search } = new URL(options.uri);
      return super.request<T>({ ...options, uri: site.url + pathname + search } as never);
    }
  }
  const client = twilio(sid, secret, { accountSid, httpClient: new ConsoleClient() });
  const { events } = client.monitor.v1;
  const listed = await events.list({ pageSize: 2, limit: 5 });
  expect(listed).toHaveLength(5);
  expect((await events(listed[4]!.sid).fetch()).description).toBe(listed[4]!.description);
  const { permissions } = await client.accounts.v1.messagingGeopermissions.fetch({ countryCode: "US" });
  expect(permissions).toMatchObject([{ country_code: "US", enabled: true }]);
});

test("the SDK reads an event whole", async ({ site }) => {
  const { events } = clientOf(site).monitor.v1;
  const [risky] = (await events.list({ eventType: type })).filter(({ description }) =>
    description.includes("Sri Lanka"),
  );
  const event = await events(risky!.sid).fetch();
  const { sid: accountSid } = site.sample.accounts[0]!;
  expect(event).toMatchObject({
    accountSid,
    actorSid: site.sample.userSids["admin@acme.example"],
    actorType: "user",
    description:
      "enabled South Africa, Sri Lanka and United Arab Emirates; acknowledged high risk: Sri Lanka",
    eventType: type,
    resourceType: "sms-geographic-permissions",
    resourceSid: accountSid,
    source: "web",
    sourceIpAddress: "203.0.113.24",
    url: `${site.url}/v1/Events/${risky!.sid}`,
  });
  expect(event.eventData).toMatchObject({
    resource_properties: { "Sri Lanka": { previous: "disabled", updated: "enabled" } },
    changes: { LK: { previous: "disabled", updated: "enabled" } },
    acknowledged: ["LK"],
  });
  expect(event.eventDate).toBeInstanceOf(Date);
  expect(event.eventDate.getTime()).not.toBeNaN();
});

test("the SDK's filters combine, and its dates are inclusive to the second", async ({ site }) => {
  const { events } = clientOf(site).monitor.v1;
  const actorSid = site.sample.userSids["admin@acme.example"]!;
  const found = await events.list({ actorSid, eventType: type, sourceIpAddress: "203.0.113.24" });
  expect(found.length).toBeGreaterThan(1);
  expect(new Set(found.map((event) => event.actorSid))).toEqual(new Set([actorSid]));
  const { eventDate, sid } = found[0]!;
  const atThatSecond = await events.list({ startDate: eventDate, endDate: eventDate });
  expect(atThatSecond.map((event) => event.sid)).toContain(sid);
  expect(await events.list({ endDate: new Date(0) })).toEqual([]);
  expect(await events.list({ actorSid: `US${"0".repeat(32)}` })).toEqual([]);
});

test("the SDK reads effective permissions, its parent's for an account that inherits", async ({ site }) => {
  for (const account of ["Acme Retail", "Retail Alerts"]) {
    const { permissions } = await clientOf(site, account).accounts.v1.messagingGeopermissions.fetch({
      countryCode: "IN,LK,US,VA",
    });
    expect(permissions).toEqual([
      { country_code: "IN", type: "country", enabled: false, prefix: "+91", message: "" },
      { country_code: "LK", type: "country", enabled: true, prefix: "+94", message: "High Risk Country" },
      { country_code: "US", type: "country", enabled: true, prefix: "+1", message: "" },
      { country_code: "VA", type: "country", enabled: true, prefix: "+39", message: "" },
    ]);
  }
  const all = await clientOf(site).accounts.v1.messagingGeopermissions.fetch();
  expect((all.permissions as unknown[]).length).toBe(237);
});

test("the SDK's update is refused with a sentence that says where changes are made", async ({ site }) => {
  const update = clientOf(site).accounts.v1.messagingGeopermissions.update({
    permissions: [{ country_code: "NG", type: "country", enabled: true }],
  });
  await expect(update).rejects.toMatchObject({
    status: 405,
    code: 20004,
    message: expect.stringMatching(/in the console, by a signed-in Owner or Administrator/),
    moreInfo: `${site.url}/docs/api#20004`,
  });
});

test("errors are those that the SDK knows", async ({ site }) => {
  const { sid, secret, accountSid } = keyOf(site);
  const wrong = twilio(sid, `${secret}x`, { accountSid });
  wrong.monitor.baseUrl = site.url;
  await expect(wrong.monitor.v1.events.list()).rejects.toMatchObject({ status: 401, code: 20003 });
  const { events } = clientOf(site).monitor.v1;
  await expect(events(`AE${"0".repeat(32)}`).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  const [foreign] = await clientOf(site, "Globex Mobile").monitor.v1.events.list({ limit: 1 });
  await expect(events(foreign!.sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
});

test("what a query cannot mean is a 400 that names it", async ({ request, site }) => {
  const headers = authorization(keyOf(site));
  for (const [path, named] of [
    ["Events?Foo=1", "Foo"],
    ["Events?PageSize=0", "PageSize"],
    ["Events?PageSize=1001", "PageSize"],
    ["Events?PageSize=5&PageSize=6", "PageSize"],
    ["Events?StartDate=yesterday", "StartDate"],
    ["Events?EndDate=2026-02-31", "EndDate"],
    ["Events?PageToken=x", "PageToken"],
    ["Messaging/GeoPermissions?CountryCode=US,ZZ", "CountryCode"],
    ["Check", "To"],
    [`Check?${"To=1&".repeat(101)}`, "To"],
  ] as const) {
    const response = await request.get(`/v1/${path}`, { headers });
    expect(response.status(), path).toBe(400);
    expect(await response.json(), path).toMatchObject({
      code: 20001,
      status: 400,
      message: expect.stringContaining(named),
    });
  }
});

test("a check answers for each number in the order asked", async ({ request, site }) => {
  const headers = authorization(keyOf(site, "Retail OTP"));
  const response = await request.get(
    "/v1/Check?To=%2B12025550123&To=+94711234567&To=%2B2348012345678&To=no",
    { headers },
  );
  expect(response.status()).toBe(200);
  const { checks } = wireChecks.parse(await response.json());
  expect(checks.map(({ to, allowed, code }) => [to, allowed, code])).toEqual([
    ["+12025550123", true, null],
    ["+94711234567", true, null],
    ["+2348012345678", false, 21408],
    ["no", false, 21211],
  ]);
  expect(checks[2]).toMatchObject({
    destination: { id: "NG", name: "Nigeria", prefix: "+234" },
    decided_by: { account_sid: site.sample.accounts[0]!.sid, inherited: true },
    message:
      "Permission to send an SMS has not been enabled for the region indicated by the 'To' number: +2348012345678.",
  });
});

test("no method but GET and HEAD does anything, on any path of the API", async ({ site }) => {
  const key = authorization(keyOf(site));
  const permissions = () => clientOf(site).accounts.v1.messagingGeopermissions.fetch();
  const before = (await permissions()).permissions;
  for (const path of [...routes(), "", "/", "/Nothing", "/Events/", "//Check", "?To=1"])
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "QUERY"])
      for (const headers of [{}, key]) {
        const { status, allow, body } = await send(site, method, `/v1${path}`, headers);
        expect([status, allow], `${method} ${path}`).toEqual([405, "GET, HEAD"]);
        expect(JSON.parse(body), `${method} ${path}`).toMatchObject({ code: 20004, status: 405 });
      }
  expect((await permissions()).permissions).toEqual(before);
  expect((await send(site, "HEAD", "/v1/Check?To=1", key)).status).toBe(200);
});

test("no route file of the API exports anything but GET", () => {
  for (const file of routeFiles()) {
    const exported = [
      ...readFileSync(file, "utf8").matchAll(
        /^export\s+(?:async\s+)?(?:const|function|let)?\s*(\{[^}]*\}|\w+)/gm,
      ),
    ];
    expect(
      exported.map(([, name]) => name),
      file,
    ).toEqual(["GET"]);
  }
});

test("unknown addresses of the API are JSON too", async ({ request }) => {
  for (const path of ["/v1", "/v1/Nothing", "/v1/Events/AE1/x"]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(await response.json(), path).toMatchObject({ code: 20404, status: 404 });
  }
});

test("the OpenAPI document describes what is answered", async ({ request, site }) => {
  const document = (await (await request.get("/v1/openapi.json")).json()) as {
    openapi: string;
    paths: object;
  };
  expect(document.openapi).toMatch(/^3\.1/);
  expect(Object.keys(document.paths)).toEqual([
    "/v1/Events",
    "/v1/Events/{Sid}",
    "/v1/Messaging/GeoPermissions",
    "/v1/Check",
  ]);
  for (const operation of Object.values(document.paths) as object[])
    expect(Object.keys(operation)).toEqual(["get"]);
  const headers = authorization(keyOf(site));
  const { events } = wireEvents.parse(await (await request.get("/v1/Events", { headers })).json());
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  for (const [path, answer] of [
    ["/v1/Events?PageSize=1000", "Events"],
    ...events.map(({ sid }) => [`/v1/Events/${sid}`, "Event"]),
    ["/v1/Messaging/GeoPermissions", "GeoPermissions"],
    ["/v1/Check?To=%2B12025550123&To=%2B2348012345678&To=no", "Checks"],
    ["/v1/Events?PageSize=0", "Error"],
    ["/v1/Events/AE1", "Error"],
  ] as const) {
    const validate = ajv.compile({ ...document, $ref: `#/components/schemas/${answer}` });
    validate(await (await request.get(path, { headers })).json());
    expect(validate.errors, path).toBeNull();
  }
});

test("the documentation shows an answer and the fields of every operation", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/docs/api");
  for (const path of ["/v1/Events", "/v1/Events/{Sid}", "/v1/Messaging/GeoPermissions", "/v1/Check"]) {
    const answer = page.getByRole("region", { name: `Answer of ${path}`, exact: true });
    expect(Object.keys(JSON.parse(await answer.innerText()) as object), path).not.toEqual([]);
    await expect(
      page.getByRole("table", { name: `Fields of the answer of ${path}`, exact: true }),
    ).toBeVisible();
  }
  await expect(page.getByRole("row", { name: /^PageSize/ })).toContainText("1 to 1000, 50 if left out");
  await expect(page.getByRole("row", { name: /^To required/ })).toContainText("1 to 100 times");
  // A long line scrolls in its block, by keyboard too, and the page does not.
  const check = page.getByRole("region", { name: "May a message go to this number?" });
  await check.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => check.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await expectNoAxeViolations(page);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy: May a message go to this number?" }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^curl /);
});

test("the SDK needs a page size for more than 1000 events, as the documentation says", async ({ site }) => {
  const { events } = clientOf(site).monitor.v1;
  await expect(events.list({ limit: 5000 })).rejects.toMatchObject({ status: 400, code: 20001 });
  expect((await events.list({ limit: 5000, pageSize: 1000 })).length).toBeGreaterThan(5);
});

test("the examples of the documentation work as they stand", async ({ page, site }) => {
  await page.goto("/docs/api");
  await expect(page.getByRole("heading", { level: 1, name: "Read-only API" })).toBeVisible();
  const { sid, secret, accountSid } = keyOf(site);
  const env = { ...process.env, API_KEY: sid, API_SECRET: secret, ACCOUNT_SID: accountSid };
  const examples = await page.locator("code[data-example]").all();
  expect(examples.length).toBeGreaterThan(4);
  for (const example of examples) {
    const code = await example.innerText();
    const { stdout } =
      (await example.getAttribute("data-language")) === "js"
        ? await run(process.execPath, ["--input-type=module", "--eval", code], { env })
        : await run("sh", ["-c", code], { env });
    expect(stdout, code).not.toBe("");
  }
  await expectNoAxeViolations(page);
});

test("a key that asks too often is told how long to wait, and the other keys are not", async () => {
  const site = await startConsole({ env: { API_REQUESTS_PER_MINUTE: "10" } });
  const ask = (account: string) =>
    fetch(`${site.url}/v1/Check?To=%2B12025550123`, { headers: authorization(keyOf(site, account)) });
  const answers: Response[] = [];
  for (let i = 0; i < 12; i += 1) answers.push(await ask("Acme Retail"));
  expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(200), 429, 429]);
  expect(await answers[11]!.json()).toMatchObject({ code: 20429, status: 429 });
  const wait = Number(answers[11]!.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect((await ask("Acme Health")).status).toBe(200);
  await site.stop();
});

const apiFolder = "app/v1";

function routeFiles(): string[] {
  return readdirSync(apiFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(route|page)\.tsx?$/.test(file))
    .map((file) => join(apiFolder, file));
}

function routes(): string[] {
  return routeFiles().map((file) =>
    file.slice(apiFolder.length, -"/route.ts".length).replace("[sid]", "AE1").replace("/[[...path]]", "/x/y"),
  );
}

// By hand, because browsers and their tools refuse to send some of these methods.
function send(site: Console, method: string, path: string, headers: Record<string, string>) {
  const { hostname, port } = new URL(site.url);
  return new Promise<{ status: number; allow: string | undefined; body: string }>((resolve, reject) => {
    const sent = httpRequest({ hostname, port, method, path, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (body += part));
      response.on("end", () =>
        resolve({ status: response.statusCode!, allow: response.headers.allow, body }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}
