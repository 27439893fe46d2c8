import type { CheckedNumber } from "#lib/decision/checked-number.ts";

const texts: Record<NonNullable<CheckedNumber["type"]>, string> = {
  FIXED_LINE: "Landline",
  FIXED_LINE_OR_MOBILE: "Mobile or landline",
  MOBILE: "Mobile",
  PAGER: "Pager",
  PERSONAL_NUMBER: "Personal number",
  PREMIUM_RATE: "Premium rate",
  SHARED_COST: "Shared cost",
  TOLL_FREE: "Toll-free",
  UAN: "Company number",
  VOICEMAIL: "Voicemail",
  VOIP: "Internet telephony",
};

/** What kind of number it is, in words. */
export function typeText(type: CheckedNumber["type"]): string {
  return type === null ? "Unknown" : texts[type];
}
