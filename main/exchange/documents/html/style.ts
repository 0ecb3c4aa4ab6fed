// How a page looks: on paper, on a screen by day and by night. Charts stay on white, as they are drawn for it.
import { WIDTH_RULES } from './table.ts';

export interface PageLook {
  readonly accentColour: string;
  readonly paper: 'portrait' | 'slides';
  /** The variable font, WOFF2. */
  readonly font: Uint8Array;
}

export function styleSheet({ accentColour, paper, font }: PageLook): string {
  const size = paper === 'slides' ? '33.87cm 19.05cm' : 'A4';
  return [
    `@font-face{font-family:'Source Sans 3';font-weight:200 900;src:url(data:font/woff2;base64,${Buffer.from(font).toString('base64')}) format('woff2')}`,
    `:root{--accent:${accentColour};--accent-day:${accentColour};--accent-night:color-mix(in oklab,${accentColour},#fff 60%)}`,
    LEGIBLE,
    `@page{size:${size};margin:1.8cm 2cm;@bottom-right{content:counter(page) '\u202f/\u202f' counter(pages);font:8pt 'Source Sans 3',sans-serif;color:#5a6270}}`,
    SCREEN,
    NIGHT,
    PRINT,
    paper === 'slides' ? SLIDES : '',
    WIDTH_RULES,
  ].join('\n');
}

/** Whatever colour was chosen, letters of it are read: dark enough by day, light enough by night. */
const LEGIBLE = `
@supports (color:oklch(from red l c h)){:root{
--accent-day:oklch(from var(--accent) min(l,.48) c h);
--accent-night:oklch(from var(--accent) max(l,.78) c h)
}}`.trim();

const SCREEN = `
:root{color-scheme:light dark;--paper:#fbfaf8;--surface:#f4f2ee;--rule:#e3e0da;--ink:#1d2129;--muted:#5a6270;--edge:#1d212940;--strong:var(--accent-day)}
*{box-sizing:border-box}
html{font:400 1.0625rem/1.55 'Source Sans 3',system-ui,sans-serif;background:var(--paper);color:var(--ink);scroll-padding-top:1rem}
body{margin:0;overflow-wrap:break-word}
p,li,td,th,dt,dd,h1,h2,h3,h4,h5,caption,figcaption{unicode-bidi:plaintext;text-align:start}
a{color:var(--strong);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--strong);outline-offset:3px}
.skip{position:absolute;left:1rem;top:-4rem;padding:.5rem 1rem;background:var(--paper);z-index:1}
.skip:focus{top:1rem}
.sheet{max-width:50rem;margin:0 auto;padding:0 1.25rem}
header{padding:3.5rem 0 2rem}
header img{display:block;max-height:5rem;max-width:16rem;margin-bottom:2.5rem}
header .kind{margin:0 0 .5rem;font-weight:600;color:var(--strong)}
header .state{color:var(--muted)}
h1{margin:0;font-size:clamp(1.9rem,5vw,2.9rem);line-height:1.15;font-weight:700;text-wrap:balance}
h1.long{font-size:clamp(1.5rem,3.4vw,1.9rem)}
header .band{width:6rem;height:4px;margin:1.5rem 0;background:var(--strong)}
header p{margin:.25rem 0;color:var(--muted)}
header .author{font-size:1.2rem;color:var(--ink)}
h2,h3,h4,h5{line-height:1.25;margin:2.2rem 0 .7rem;text-wrap:balance}
h2{font-size:1.75rem;font-weight:700;color:var(--strong);margin-top:3.5rem;padding-top:1.25rem;border-top:1px solid var(--rule)}
h3{font-size:1.3rem;font-weight:600;margin-top:2.8rem}
h4{font-size:1.08rem;font-weight:600;color:var(--strong);margin-bottom:.4rem}
h5{font-size:1rem;font-weight:600;margin-bottom:.3rem}
p,ul,ol{max-width:42rem;margin:.6rem 0}
ul,ol{padding-inline-start:1.3em}
li{margin:.2rem 0}
ul li::marker{content:'–  ';color:var(--muted)}
.lead{font-size:1.15rem}
.quiet{color:var(--muted)}
.notice{padding:.8rem 1rem;background:var(--surface);border-inline-start:3px solid var(--strong)}
nav{margin:0 0 2.5rem;font-size:.95rem}
nav h2{margin:0 0 .6rem;padding:0;border:0;font-size:1rem;color:var(--muted);font-weight:600}
nav ol{list-style:none;margin:0;padding:0}
nav ol ol{padding-inline-start:1rem}
nav li{margin:0}
nav a{display:block;padding:.2rem 0;text-decoration:none;color:var(--ink)}
nav ol ol a{color:var(--muted)}
nav a:hover{color:var(--strong);text-decoration:underline}
dl{margin:1rem 0}
dt{color:var(--muted)}
dd{margin:0}
.facts>div{display:grid;grid-template-columns:11rem minmax(0,1fr);column-gap:1.25rem;padding:.3rem 0}
.facts dt{grid-row:1/span 99}
.facts dd{grid-column:2}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:1.5rem 1.25rem;margin:1.5rem 0 2rem}
.figures>div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dd{font-size:2.6rem;line-height:1.1;font-weight:700;color:var(--strong);font-variant-numeric:tabular-nums}
.wide,.picture{overflow-x:auto}
table{width:100%;border-collapse:collapse;margin:1.2rem 0;font-size:.92rem;line-height:1.35;font-variant-numeric:tabular-nums}
tr.group th{padding-top:.9rem}
caption{font-weight:600;font-size:1rem;padding-bottom:.5rem}
th,td{padding:.5rem .6rem;vertical-align:top;border-bottom:1px solid var(--rule)}
th:first-child,td:first-child{padding-inline-start:0}
thead th,thead td{border-bottom:2px solid var(--strong);vertical-align:bottom;font-weight:600}
tbody th{font-weight:400}
tfoot th,tfoot td{font-weight:600;background:var(--surface);padding-inline-start:.6rem}
.to-sign th,.to-sign td{border:1px solid var(--rule);padding-inline:.6rem!important}
.to-sign tbody tr{height:1.15cm}
.to-sign tbody th,.to-sign tbody td{vertical-align:middle}
.number{text-align:end}
figure{margin:2rem 0}
figcaption{font-weight:600;font-size:1.15rem;margin-bottom:.7rem}
.picture{background:#fff;color:#1d2129;border:1px solid var(--rule);border-radius:8px;padding:1rem}
.picture svg{display:block;width:100%;min-width:42rem;height:auto}
details{margin:.6rem 0}
summary{cursor:pointer;color:var(--strong);padding:.25rem 0;width:max-content;max-width:100%}
.signatures{list-style:none;padding:0;max-width:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:1rem}
.signatures li{display:flex;flex-direction:column;min-height:10rem;padding:1rem;border:1px solid var(--rule);border-radius:6px;margin:0}
.signatures li::marker{content:''}
.signatures span{color:var(--muted)}
.code svg{display:block;width:8rem;height:8rem;background:#fff;border-radius:4px}
hr.page{display:none}
footer{margin-top:4rem;padding:1.5rem 0 4rem;border-top:1px solid var(--rule);font-size:.9rem;color:var(--muted)}
footer .facts dd{overflow-wrap:anywhere}
@media (max-width:36rem){.facts>div{grid-template-columns:minmax(0,1fr)}.facts dt{grid-row:auto;font-size:.9rem}.facts dd{grid-column:1}.wide table{min-width:34rem}
.figures{grid-template-columns:1fr 1fr}
.picture svg{min-width:34rem}
.wide,.picture{--under:var(--paper);background:linear-gradient(90deg,var(--under) 1.5rem,transparent 3rem) 0/3rem 100% no-repeat local,linear-gradient(270deg,var(--under) 1.5rem,transparent 3rem) 100%/3rem 100% no-repeat local,linear-gradient(90deg,var(--edge),transparent) 0/.75rem 100% no-repeat,linear-gradient(270deg,var(--edge),transparent) 100%/.75rem 100% no-repeat var(--under)}
.picture{--under:#fff;--edge:#1d212959}}
@media screen and (min-width:72rem){
.sheet.with-contents{max-width:72rem;display:grid;grid-template-columns:16rem minmax(0,50rem);column-gap:3.5rem}
.with-contents>header,.with-contents>main,.with-contents>footer{grid-column:2}
.with-contents>nav{grid-column:1;grid-row:1/span 3;position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:3.5rem 1rem 2rem 0;margin:0}
}`.trim();

const NIGHT = `
@media screen and (prefers-color-scheme:dark){
:root{--paper:#14171c;--surface:#1b1f26;--rule:#2c323c;--ink:#e8eaed;--muted:#a3abb8;--edge:#000c;--strong:var(--accent-night)}
}
@media (forced-colors:active){.picture,.code svg{forced-color-adjust:none}}`.trim();

const PRINT = `
@media print{
html{font-size:9.5pt;line-height:1.4;background:#fff}
h2,h3{margin-top:1.6rem}
h4{margin-top:1.1rem}
p{margin:.35rem 0}
.facts>div{padding:.15rem 0}
table{margin:.8rem 0}
th,td{padding:.3rem .45rem}
.figures dd{font-size:2.1rem}
p,ul,ol{max-width:none}
.skip{display:none}
.sheet{max-width:none;padding:0}
header{padding-top:0}
h2,h3,h4,h5,caption,figcaption,dt,tr.group{break-after:avoid}
h2{border:0;padding:0}
hr.page{display:block;border:0;margin:0;break-after:page}
h1,h2,h3,h4,h5,.facts>div,tr,.signatures li,.picture,.whole{break-inside:avoid}
.on-screen{display:none}
.wide,.picture{overflow:visible}
.picture{border:0;padding:0}
.picture svg{min-width:0;max-height:22cm}
.wide table{min-width:0}
thead{display:table-header-group;break-inside:avoid;break-after:avoid}
tfoot{display:table-row-group}
summary{display:none}
details::details-content{content-visibility:visible;display:block;block-size:auto}
a{color:inherit}
.facts>div{display:flow-root}
.facts dt{float:inline-start;width:4cm}
.facts dd{margin-inline-start:4.5cm}
.figures{grid-template-columns:repeat(4,1fr);margin:1rem 0}
.signatures{grid-template-columns:1fr 1fr}
nav{break-after:page}
footer{break-inside:avoid}
}`.trim();

const SLIDES = `
@media print{
html{font-size:14pt}
main h2{break-before:page}
.picture svg{max-height:12cm}
.figures{grid-template-columns:repeat(4,1fr)}
}`.trim();
