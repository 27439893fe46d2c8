// Written by `npm run build:destinations`; do not edit.
import { type Row, unpackRow } from "./packed-row.ts";

/** Every row but its prefixes, by name. */
export const rows: readonly Row[] = `
AF	Afghanistan	93	1
AL	Albania	355	2
DZ	Algeria	213	0
AS	American Samoa	1	4	+1 684
AD	Andorra	376	2
AO	Angola	244	0
AI	Anguilla	1	3	+1 264
AG	Antigua and Barbuda	1	3	+1 268
AR	Argentina	54	5
AM	Armenia	374	1		Some numbers in Nagorno-Karabakh used +374 47 and +374 97.
AW	Aruba	297	3
AC	Ascension Island	247	0		Ascension Island: +247.
AU+CC+CX	Australia	61	4		Australia with Christmas Island and the Cocos (Keeling) Islands: one numbering plan for mobiles.
AT	Austria	43	2
AZ	Azerbaijan	994	1
BS	Bahamas	1	3	+1 242
BH	Bahrain	973	1
BD	Bangladesh	880	1
BB	Barbados	1	3	+1 246
BY	Belarus	375	2
BE	Belgium	32	2
BZ	Belize	501	3
BJ	Benin	229	0
BM	Bermuda	1	3	+1 441
BT	Bhutan	975	1
BO	Bolivia	591	5
BQ	Bonaire, Sint Eustatius and Saba	599	3	+599 3, +599 4, +599 7	Bonaire, Sint Eustatius and Saba: +599 3, 4 and 7.
BA	Bosnia and Herzegovina	387	2
BW	Botswana	267	0
BR	Brazil	55	5
IO	British Indian Ocean Territory	246	1
VG	British Virgin Islands	1	3	+1 284
BN	Brunei	673	1
BG	Bulgaria	359	2
BF	Burkina Faso	226	0
BI	Burundi	257	0
KH	Cambodia	855	1
CM	Cameroon	237	0
CA	Canada	1	3	+1, 56 area codes	Only the area codes of Canada.
CV	Cape Verde	238	0
KY	Cayman Islands	1	3	+1 345
CF	Central African Republic	236	0
TD	Chad	235	0
CL	Chile	56	5
CN	China	86	1
CO	Colombia	57	5
KM	Comoros	269	0
CD	Congo (Democratic Republic)	243	0
CG	Congo (Republic)	242	0
CK	Cook Islands	682	4
CR	Costa Rica	506	3
CI	Côte d'Ivoire	225	0
HR	Croatia	385	2
CU	Cuba	53	3
CW	Curaçao	599	3	+599 without +599 3, +599 4, +599 7	Curaçao: +599 9.
CY	Cyprus	357	2		Numbers in the north of Cyprus use +90 and follow the row of Türkiye.
CZ	Czechia	420	2
DK	Denmark	45	2
DJ	Djibouti	253	0
DM	Dominica	1	3	+1 767
DO	Dominican Republic	1	3	+1 809, +1 829, +1 849	Dominican Republic: +1 809, 829 and 849.
EC	Ecuador	593	5
EG	Egypt	20	0
SV	El Salvador	503	3
GQ	Equatorial Guinea	240	0
ER	Eritrea	291	0
EE	Estonia	372	2
SZ	Eswatini	268	0
ET	Ethiopia	251	0
FK	Falkland Islands	500	5		Falkland Islands (Islas Malvinas).
FO	Faroe Islands	298	2
FJ	Fiji	679	4
FI+AX	Finland	358	2		Finland with the Åland Islands: one numbering plan for mobiles.
FR	France	33	2
GF	French Guiana	594	5
PF	French Polynesia	689	4
GA	Gabon	241	0
GM	Gambia	220	0
GE	Georgia	995	1		Abkhazia uses +7 840 and +7 940, older numbers +995 44; South Ossetia uses +7 929.
DE	Germany	49	2
GH	Ghana	233	0
GI	Gibraltar	350	2
GR	Greece	30	2
GL	Greenland	299	3
GD	Grenada	1	3	+1 473
GP+BL+MF	Guadeloupe	590	3		Guadeloupe, Saint Barthélemy and Saint Martin: their mobile numbers cannot be told apart.
GU	Guam	1	4	+1 671
GT	Guatemala	502	3
GG	Guernsey	44	2	+44 1481, +44 7781, +44 7839 and 2 more	Guernsey: only some prefixes of +44. The well-known sample number +44 7911 123456 lies here.
GN	Guinea	224	0
GW	Guinea-Bissau	245	0
GY	Guyana	592	5
HT	Haiti	509	3
HN	Honduras	504	3
HK	Hong Kong	852	1
HU	Hungary	36	2
IS	Iceland	354	2
IN	India	91	1
ID	Indonesia	62	1
IR	Iran	98	1
IQ	Iraq	964	1
IE	Ireland	353	2
IM	Isle of Man	44	2	+44 76, +44 1624, +44 7524, +44 74576	Isle of Man: only some prefixes of +44.
IL	Israel	972	1		Some numbers in the Palestinian Territories use +972 and follow this row.
IT+VA	Italy	39	2		Includes Vatican City (landlines +39 06 698; +379 is assigned but not in use). San Marino is also reached through +39 0549.
JM	Jamaica	1	3	+1 658, +1 876	Jamaica: +1 876 and +1 658.
JP	Japan	81	1
JE	Jersey	44	2	+44 1534, +44 7509, +44 7797 and 5 more	Jersey: only some prefixes of +44.
JO	Jordan	962	1
KZ	Kazakhstan	7	1	+7 7	Kazakhstan: +7 7.
KE	Kenya	254	0
KI	Kiribati	686	4
XK	Kosovo	383	2		Numbers start with +383. Older numbers under +377, +386 and +381 follow the rows of those codes.
KW	Kuwait	965	1
KG	Kyrgyzstan	996	1
LA	Laos	856	1
LV	Latvia	371	2
LB	Lebanon	961	1
LS	Lesotho	266	0
LR	Liberia	231	0
LY	Libya	218	0
LI	Liechtenstein	423	2
LT	Lithuania	370	2
LU	Luxembourg	352	2
MO	Macao	853	1
MG	Madagascar	261	0
MW	Malawi	265	0
MY	Malaysia	60	1
MV	Maldives	960	1
ML	Mali	223	0
MT	Malta	356	2
MH	Marshall Islands	692	4
MQ	Martinique	596	3
MR	Mauritania	222	0
MU	Mauritius	230	0
YT	Mayotte	262	0	+262 63, +262 269, +262 2689, +262 7093	Mayotte: +262 269, 2689, 63 and 7093.
MX	Mexico	52	3
FM	Micronesia	691	4
MD	Moldova	373	2		Numbers in Transnistria use +373.
MC	Monaco	377	2
MN	Mongolia	976	1
ME	Montenegro	382	2
MS	Montserrat	1	3	+1 664
MA+EH	Morocco	212	0		Morocco and Western Sahara share one numbering plan and cannot be switched separately.
MZ	Mozambique	258	0
MM	Myanmar	95	1
NA	Namibia	264	0
NR	Nauru	674	4
NP	Nepal	977	1
NL	Netherlands	31	2
NC	New Caledonia	687	4
NZ	New Zealand	64	4		Scott Base in Antarctica uses numbers of New Zealand.
NI	Nicaragua	505	3
NE	Niger	227	0
NG	Nigeria	234	0
NU	Niue	683	4
NF	Norfolk Island	672	4		Norfolk Island; Australian Antarctic stations use +672 1 and follow this row.
KP	North Korea	850	1
MK	North Macedonia	389	2
MP	Northern Mariana Islands	1	4	+1 670
NO+SJ	Norway	47	2		Norway with Svalbard and Jan Mayen: one numbering plan for mobiles.
OM	Oman	968	1
PK	Pakistan	92	1
PW	Palau	680	4
PS	Palestinian Territories	970	1		People here are reached through +970 and +972; this row controls +970 only.
PA	Panama	507	3
PG	Papua New Guinea	675	4
PY	Paraguay	595	5
PE	Peru	51	5
PH	Philippines	63	1
PL	Poland	48	2
PT	Portugal	351	2
PR	Puerto Rico	1	3	+1 787, +1 939	Puerto Rico: +1 787 and +1 939; not part of the row of the United States.
QA	Qatar	974	1
RE	Réunion	262	0	+262 without Mayotte	Réunion: +262 without the prefixes of Mayotte.
RO	Romania	40	2
RU	Russia	7	2	+7 without +7 7	Numbers in Crimea may use +7 or +380. Abkhazia uses +7 840 and +7 940; South Ossetia +7 929; Donetsk, Luhansk, Kherson and Zaporizhzhia may use +7 856, 949 and 959.
RW	Rwanda	250	0
SH	Saint Helena	290	0	+290 without +290 8	Saint Helena: +290 without +290 8.
KN	Saint Kitts and Nevis	1	3	+1 869
LC	Saint Lucia	1	3	+1 758
PM	Saint Pierre and Miquelon	508	3
VC	Saint Vincent and the Grenadines	1	3	+1 784
WS	Samoa	685	4
SM	San Marino	378	2		Numbers start with +378; the same landlines are also reached through +39 0549, which follows the row of Italy.
ST	São Tomé and Príncipe	239	0
SA	Saudi Arabia	966	1
SN	Senegal	221	0
RS	Serbia	381	2
SC	Seychelles	248	0
SL	Sierra Leone	232	0
SG	Singapore	65	1
SX	Sint Maarten	1	3	+1 721	Sint Maarten: +1 721 (was +599 5 until 2011).
SK	Slovakia	421	2
SI	Slovenia	386	2
SB	Solomon Islands	677	4
SO	Somalia	252	0		Numbers in Somaliland use +252.
ZA	South Africa	27	0
KR	South Korea	82	1
SS	South Sudan	211	0
ES	Spain	34	2		Includes the Canary Islands.
LK	Sri Lanka	94	1
SD	Sudan	249	0
SR	Suriname	597	5
SE	Sweden	46	2
CH	Switzerland	41	2
SY	Syria	963	1
TW	Taiwan	886	1
TJ	Tajikistan	992	1
TZ	Tanzania	255	0
TH	Thailand	66	1
TL	Timor-Leste	670	1
TG	Togo	228	0
TK	Tokelau	690	4
TO	Tonga	676	4
TT	Trinidad and Tobago	1	3	+1 868
TA	Tristan da Cunha	290	0	+290 8	Tristan da Cunha: +290 8, landlines only.
TN	Tunisia	216	0
TR	Türkiye	90	1		Numbers in the north of Cyprus use +90.
TM	Turkmenistan	993	1
TC	Turks and Caicos Islands	1	3	+1 649
TV	Tuvalu	688	4
VI	U.S. Virgin Islands	1	3	+1 340
UG	Uganda	256	0
UA	Ukraine	380	2		Numbers in Crimea, Donetsk, Luhansk, Kherson and Zaporizhzhia may use +380 or +7.
AE	United Arab Emirates	971	1
GB	United Kingdom	44	2	+44 without Guernsey, Isle of Man and Jersey	United Kingdom: +44 without the prefixes of Guernsey, Jersey and the Isle of Man.
US	United States	1	3	+1, 359 area codes	Only the area codes of the United States; Canada, Puerto Rico, Guam and the Caribbean have rows of their own.
UY	Uruguay	598	5
UZ	Uzbekistan	998	1
VU	Vanuatu	678	4
VE	Venezuela	58	5
VN	Vietnam	84	1
WF	Wallis and Futuna	681	4
YE	Yemen	967	1
ZM	Zambia	260	0
ZW	Zimbabwe	263	0
`.trim().split("\n").map(unpackRow);

/** Names of the territories that share the row of another one. */
export const sharingNames: Readonly<Record<string, string>> = {"VA":"Vatican City","SJ":"Svalbard and Jan Mayen","CC":"Cocos (Keeling) Islands","CX":"Christmas Island","EH":"Western Sahara","AX":"Åland Islands","BL":"Saint Barthélemy","MF":"Saint Martin"};
