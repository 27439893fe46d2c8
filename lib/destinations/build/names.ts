const englishNames = new Intl.DisplayNames("en", { type: "region" });

/** The name of a region as the console shows it, from Unicode CLDR (through Node), put right where CLDR reads badly. */
export function nameOf(iso2: string): string {
  const name = NAMES[iso2] ?? englishNames.of(iso2);
  if (!name || name === iso2) throw new Error(`CLDR has no name for ${iso2}`);
  return name
    .replace(/\bSt\. /, "Saint ")
    .replace(" & ", " and ")
    .replace("’", "'");
}

/** Other names that people search a region by. */
export function alternativeNamesOf(iso2: string): readonly string[] {
  return ALTERNATIVE_NAMES[iso2]?.split(", ") ?? [];
}

const NAMES: Record<string, string> = {
  BQ: "Bonaire, Sint Eustatius and Saba",
  CD: "Congo (Democratic Republic)",
  CG: "Congo (Republic)",
  HK: "Hong Kong",
  MM: "Myanmar",
  MO: "Macao",
  VC: "Saint Vincent and the Grenadines",
};

const ALTERNATIVE_NAMES: Record<string, string> = {
  AC: "Saint Helena Ascension and Tristan da Cunha",
  AE: "UAE, Emirates, Dubai, Abu Dhabi",
  AX: "Aland Islands",
  BA: "BiH",
  BN: "Brunei Darussalam",
  BQ: "Caribbean Netherlands, Dutch Caribbean",
  BY: "Byelorussia",
  CC: "Keeling Islands",
  CD: "DRC, DR Congo, Congo-Kinshasa, Zaire",
  CF: "CAR",
  CG: "Congo-Brazzaville",
  CH: "Swiss Confederation, Suisse, Schweiz",
  CI: "Ivory Coast",
  CN: "PRC, Mainland China",
  CV: "Cabo Verde",
  CW: "Netherlands Antilles",
  CZ: "Czech Republic",
  DE: "Deutschland",
  DO: "República Dominicana",
  EH: "Sahrawi Republic",
  ES: "España, Canary Islands, Ceuta, Melilla",
  FK: "Islas Malvinas, Malvinas",
  FM: "Federated States of Micronesia",
  FO: "Faeroe Islands",
  GB: "UK, Great Britain, England, Scotland, Wales, Northern Ireland",
  GM: "The Gambia",
  GR: "Hellas",
  GW: "Portuguese Guinea",
  HR: "Hrvatska",
  IE: "Republic of Ireland, Eire",
  IO: "Diego Garcia, Chagos",
  IR: "Persia",
  KG: "Kirghizia",
  KH: "Kampuchea",
  KN: "Saint Christopher and Nevis",
  KP: "DPRK, Democratic People's Republic of Korea",
  KR: "Republic of Korea, Korea",
  KY: "Caymans",
  LA: "Lao PDR",
  LK: "Ceylon",
  MD: "Republic of Moldova, Transnistria",
  MK: "Macedonia, FYROM",
  MM: "Burma",
  MO: "Macau",
  NL: "Holland, The Netherlands",
  PF: "Tahiti",
  PG: "PNG",
  PS: "Palestine, Palestinian Territory, Gaza, West Bank",
  RU: "Russian Federation",
  SA: "KSA",
  SO: "Somaliland",
  SX: "Saint Maarten",
  SY: "Syrian Arab Republic",
  SZ: "Swaziland",
  TL: "East Timor",
  TR: "Turkey",
  TW: "Chinese Taipei, Republic of China",
  TZ: "Zanzibar",
  UA: "The Ukraine",
  US: "USA, United States of America, America",
  VA: "Holy See, Vatican",
  VE: "Bolivarian Republic of Venezuela",
  VG: "BVI",
  VI: "USVI",
  VN: "Viet Nam",
  WS: "Western Samoa",
  XK: "Republic of Kosovo",
  ZA: "RSA",
  ZW: "Rhodesia",
};
