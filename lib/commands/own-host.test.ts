import { expect, it } from "vitest";
import { properAddress } from "./own-host.ts";

const page = (host: string, url = "/sign-in?next=%2F") => ({
  method: "GET",
  url,
  headers: { host, accept: "text/html,*/*" },
});

it.each(["127.0.0.1:3000", "[::1]:3000"])("a page of %s is on localhost", (host) => {
  expect(properAddress(page(host), "http://localhost:3000")).toBe("http://localhost:3000/sign-in?next=%2F");
});

it("stays on the origin whatever the path says", () => {
  expect(properAddress(page("127.0.0.1:3000", "//evil.example"), "http://localhost:3000")).toBe(
    "http://localhost:3000//evil.example",
  );
  expect(properAddress(page("127.0.0.1:3000", "/\u00ff"), "http://localhost:3000")).toBe(
    "http://localhost:3000/%C3%BF",
  );
  expect(properAddress(page("127.0.0.1:3000", "http://evil.example/"), "http://localhost:3000")).toBeNull();
});

it.each([
  ["its own name", page("localhost:3000"), "http://localhost:3000"],
  ["a public console by its inner name", page("127.0.0.1:3000"), "https://sms.example.com"],
  ["an unknown name", page("evil.example:3000"), "http://localhost:3000"],
  ["another port", page("127.0.0.1:4000"), "http://localhost:3000"],
  ["no name", { method: "GET", url: "/", headers: { accept: "text/html" } }, "http://localhost:3000"],
  ["a program", { method: "GET", url: "/", headers: { host: "127.0.0.1:3000" } }, "http://localhost:3000"],
  ["a form", { ...page("127.0.0.1:3000"), method: "POST" }, "http://localhost:3000"],
])("%s is not corrected", (_what, request, baseUrl) => {
  expect(properAddress(request, baseUrl)).toBeNull();
});
