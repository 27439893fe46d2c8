/** A way to call the API that works as it stands: a test runs each. */
export interface Example {
  title: string;
  language: "sh" | "js";
  code: string;
}

/** Examples for a console at this address. They take key, secret and account from the environment. */
export function examples(baseUrl: string): Example[] {
  const client = `import twilio from "twilio";

const { API_KEY, API_SECRET, ACCOUNT_SID } = process.env;
const client = twilio(API_KEY, API_SECRET, { accountSid: ACCOUNT_SID });`;
  return [
    {
      title: "May a message go to this number?",
      language: "sh",
      code: `curl -sS --fail-with-body -u "$API_KEY:$API_SECRET" "${baseUrl}/v1/Check?To=%2B14155550123"`,
    },
    {
      title: "May messages go to these numbers?",
      language: "sh",
      code: `curl -sS --fail-with-body -u "$API_KEY:$API_SECRET" -G "${baseUrl}/v1/Check" \\
  --data-urlencode "To=+14155550123" --data-urlencode "To=+447911123456"`,
    },
    {
      title: "To which countries may the account send?",
      language: "sh",
      code: `curl -sS --fail-with-body -u "$API_KEY:$API_SECRET" "${baseUrl}/v1/Messaging/GeoPermissions?CountryCode=IN,PK,US"`,
    },
    {
      title: "What was changed since the beginning of the year?",
      language: "sh",
      code: `curl -sS --fail-with-body -u "$API_KEY:$API_SECRET" \\
  "${baseUrl}/v1/Events?ResourceType=sms-geographic-permissions&StartDate=${new Date().getUTCFullYear()}-01-01"`,
    },
    {
      title: "The same by the official Node SDK",
      language: "js",
      code: `${client}
client.monitor.baseUrl = "${baseUrl}";

const events = await client.monitor.v1.events.list({ eventType: "sms-geographic-permissions.updated", limit: 20 });
for (const { eventDate, description } of events) console.log(eventDate.toISOString(), description);`,
    },
    {
      title: "Permissions by the official Node SDK",
      language: "js",
      code: `${client}
client.accounts.baseUrl = "${baseUrl}";

const { permissions } = await client.accounts.v1.messagingGeopermissions.fetch({ countryCode: "IN,PK,US" });
console.log(permissions);`,
    },
  ];
}
