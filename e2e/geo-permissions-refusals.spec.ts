import type { Page, Request } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { Checklist, refusal, UPDATED } from "./geo-permissions.ts";

test("of two people who save at once the second sees what the first did, and keeps their ticks", async ({
  page,
  signInAs,
  openWithoutJavaScript,
  accountSid,
}) => {
  await signInAs("owner");
  const mine = await new Checklist(page, accountSid("Acme Retail")).open();
  await mine.set({ Honduras: true, Croatia: true });
  const theirs = new Checklist(await openWithoutJavaScript("administrator"), accountSid("Acme Retail"));
  await (await theirs.open()).update({ Croatia: true, Belize: true });

  await mine.save.click();
  await page.getByRole("button", { name: "Update geo permissions" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Somebody else changed" });
  await expect(notice).toBeInViewport();
  await expect(notice.getByRole("listitem")).toHaveText([/ enabled Belize, /, / enabled Croatia, /]);
  await expect(page.getByText("1 to enable", { exact: true })).toBeVisible();
  await expect(mine.country("Belize")).toBeChecked();
  await expect(mine.country("Honduras")).toBeChecked();
  await page.getByRole("link", { name: /^Enabled/ }).click();
  await expectNoAxeViolations(page);

  await mine.update({});
  await expect(notice).toBeHidden();
  await mine.expectStored({ Honduras: true, Croatia: true, Belize: true });
});

test("a lost answer keeps every tick, and trying again is safe", async ({ page, signInAs, accountSid }) => {
  await signInAs("owner");
  const list = await new Checklist(page, accountSid("Acme Health")).open();
  await list.set({ Iceland: true });
  await page.getByRole("link", { name: /^Changed/ }).click();
  await list.save.click();
  await page.route("**/geo-permissions", (route) => route.abort());
  const update = page.getByRole("button", { name: "Update geo permissions" });
  await update.click();
  await expect(refusal(page)).toContainText("did not answer");
  await expectNoAxeViolations(page);
  await page.unroute("**/geo-permissions");
  await update.click();
  await expect(page.getByRole("status").filter({ hasText: UPDATED })).toBeVisible();
  await list.expectStored({ Iceland: true });
});

test("a session that ended elsewhere refuses the save and keeps the ticks", async ({
  page,
  context,
  signInAs,
  accountSid,
}) => {
  await signInAs("owner");
  const list = await new Checklist(page, accountSid("Acme Health")).open("?q=denmark");
  await list.set({ Denmark: true });
  const elsewhere = await context.newPage();
  await elsewhere.goto("/");
  await elsewhere.getByLabel("profile and sign out").click();
  await elsewhere.getByRole("button", { name: "Sign out" }).click();
  await expect(elsewhere).toHaveURL(/sign-in/);

  await list.save.click();
  await page.getByRole("button", { name: "Update geo permissions" }).click();
  await expect(refusal(page)).toContainText("Your session has ended");
  await expectNoAxeViolations(page);
  await signInAs("owner");
  await page.getByRole("button", { name: "Update geo permissions" }).click();
  await expect(page.getByRole("status").filter({ hasText: UPDATED })).toBeVisible();
});

test("a hand-made copy of a save is refused without the role, the origin or a whole truth", async ({
  page,
  signInAs,
  accountSid,
  openWithoutJavaScript,
  site,
}) => {
  await signInAs("owner");
  const list = await new Checklist(page, accountSid("Acme Health")).open();
  await list.set({ Belgium: true });
  await list.save.click();
  const saved = await capture(page, () =>
    page.getByRole("button", { name: "Update geo permissions" }).click(),
  );
  await expect(page.getByRole("status").filter({ hasText: UPDATED })).toBeVisible();
  await list.open();
  const revision = await page.locator("input[name=revision]").first().inputValue();

  const forge = (body: string) =>
    body
      .replace(/name="([^"]*)revision"\r\n\r\n\d+/, `name="$1revision"\r\n\r\n${revision}`)
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, crypto.randomUUID());
  const send = async (from: Page, body: string, headers: Record<string, string> = {}) => {
    const response = await from.request.post(list.path, {
      headers: { ...headersOf(saved, site.url), ...headers },
      data: Buffer.from(body),
    });
    return response.text();
  };
  const luxembourg = forge(saved.postData()!).replaceAll("\r\n\r\nBE\r\n", "\r\n\r\nLU\r\n");

  for (const person of ["developer", "billing", "support"] as const) {
    const forger = await openWithoutJavaScript(person);
    expect(await send(forger, luxembourg), person).toContain('"kind":"forbidden"');
  }
  const globex = await openWithoutJavaScript("globex");
  expect(await send(globex, luxembourg)).toContain('"kind":"not-found"');
  const nobody = await openWithoutJavaScript();
  expect(await send(nobody, luxembourg)).toContain('"kind":"signed-out"');
  for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }]) {
    expect(await send(page, luxembourg, headers)).not.toContain('"status":"ok"');
  }
  for (const code of ["XX", "KP", "lu", "LU\r\nLU"]) {
    const body = forge(saved.postData()!).replaceAll("\r\n\r\nBE\r\n", `\r\n\r\n${code}\r\n`);
    expect(await send(page, body), code).toContain('"kind":"invalid"');
  }
  const nigeria = forge(saved.postData()!).replaceAll("\r\n\r\nBE\r\n", "\r\n\r\nNG\r\n");
  for (const acknowledged of ["", "PK", "NG,PK"]) {
    const body = withField(nigeria, "acknowledged", acknowledged);
    expect(await send(page, body), acknowledged).toContain('"kind":"acknowledgment-required"');
  }
  expect(await send(page, withField(nigeria, "enabled", "NG"))).toContain('"kind":"invalid"');
  await list.expectStored({ Belgium: true, Luxembourg: false, Nigeria: false });
  expect(await send(page, luxembourg), "the same post by the owner").toContain('"status":"ok"');
  await list.expectStored({ Luxembourg: true });
});

/** The request of the server action that something sets off. */
async function capture(page: Page, act: () => Promise<void>): Promise<Request> {
  const [request] = await Promise.all([
    page.waitForRequest((candidate) => candidate.method() === "POST"),
    act(),
  ]);
  return request;
}

/** The same form with one field more. */
function withField(body: string, name: string, value: string): string {
  const [, prefix] = /name="([^"]*)enable"/.exec(body)!;
  const boundary = body.slice(0, body.indexOf("\r\n"));
  const part = `${boundary}\r\nContent-Disposition: form-data; name="${prefix}${name}"\r\n\r\n${value}\r\n`;
  return part + body;
}

function headersOf(request: Request, origin: string): Record<string, string> {
  const sent = request.headers();
  return {
    "content-type": sent["content-type"]!,
    "next-action": sent["next-action"]!,
    accept: "text/x-component",
    origin,
    "sec-fetch-site": "same-origin",
  };
}
