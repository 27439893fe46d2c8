import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

/** The names of the destinations that the list shows. */
const listed = (page: Page) => page.getByRole("table").getByRole("rowheader");

test("the list has every destination, and a search finds by name, prefix and whole number", async ({
  page,
  signInAs,
}) => {
  await signInAs("support");
  await page.goto("/destinations");
  await expect(page.getByText("237 of 237 destinations")).toBeVisible();
  await expect(listed(page)).toHaveCount(237);
  for (const [query, name] of [
    ["holland", "Netherlands"],
    ["+1 787", "Puerto Rico"],
    ["+44 7911 123456", "Guernsey"],
  ] as const) {
    await page.getByLabel("Search destinations").fill(query);
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByText("1 of 237 destinations")).toBeVisible();
    await expect(listed(page)).toHaveText([name]);
  }
  await page.getByLabel("Search destinations").fill("+18005550123");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("No destination found")).toBeVisible();
});

test("a destination says what it covers, what is taken out of it, who shares its code, and where it is", async ({
  page,
  signInAs,
}) => {
  await signInAs("support");
  await page.goto("/destinations/GB");
  await expect(page.getByRole("heading", { name: "United Kingdom", level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: "Prefixes" })).toContainText("+44 79111");
  await expect(page.getByRole("region", { name: "Sample numbers" })).toContainText("+44 7400 123456");
  const place = page.getByRole("img", { name: "World map: where United Kingdom is." });
  const shape = await place
    .locator("use")
    .last()
    .evaluate((use: SVGUseElement) => use.getBBox().width);
  expect(shape, "the shape comes from the cached file").toBeGreaterThan(10);
  await page.getByRole("link", { name: "Guernsey" }).click();
  await expect(page).toHaveURL("/destinations/GG");
  await expect(page.getByRole("region", { name: "Who shares +44" })).toContainText("United Kingdom");
});

test("a high-risk destination names its reason, sources and date; a shared one all its territories", async ({
  page,
  signInAs,
}) => {
  await signInAs("support");
  await page.goto("/destinations/NG");
  const risk = page.getByRole("region", { name: "Risk" });
  await expect(risk).toContainText("High Risk");
  await expect(risk.getByRole("listitem")).toHaveCount(4);
  await expect(risk).toContainText("As of 2025-09.");
  await page.goto("/destinations/va");
  await expect(page).toHaveURL("/destinations/IT");
  await expect(page.getByRole("region", { name: "Covers" })).toContainText("Vatican City");
});

test("unknown codes are not found, and visitors sign in first", async ({ page, signInAs }) => {
  await page.goto("/destinations/GB");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signInAs("support");
  for (const code of ["AQ", "__proto__", "%3Cscript%3E"])
    expect((await page.goto(`/destinations/${code}`))?.status()).toBe(404);
});

test("the map and the flags are cached files; the page carries neither", async ({
  page,
  signInAs,
  request,
}) => {
  await signInAs("support");
  await page.goto("/destinations/FR");
  const address = await page.locator("use").first().getAttribute("href");
  const map = await request.get(address!.split("#")[0]!);
  expect(map.headers()["cache-control"]).toContain("immutable");
  expect((await map.body()).length).toBeLessThan(90_000);
  const flag = await request.get("/flags/FR.svg");
  expect(flag.headers()["content-type"]).toBe("image/svg+xml");
  expect(flag.headers()["cache-control"]).toContain("max-age=604800");
  expect((await request.get("/flags/nobody.svg")).status()).toBe(404);
});

test("axe finds nothing, wide and on a phone, and the pages work without JavaScript", async ({
  page,
  signInAs,
  openWithoutJavaScript,
}) => {
  await signInAs("support");
  for (const path of ["/destinations?q=united", "/destinations/US", "/destinations/IT"]) {
    await page.goto(path);
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  const plain = await openWithoutJavaScript("support");
  await plain.goto("/destinations?q=%2B1%20787");
  await plain.getByRole("link", { name: "Puerto Rico" }).click();
  await expect(plain.getByRole("heading", { name: "Puerto Rico", level: 1 })).toBeVisible();
});
