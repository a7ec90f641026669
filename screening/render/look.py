"""How pages look, and what a page may do: nothing but show itself in the style that is written in it."""

from __future__ import annotations

import base64
import hashlib

__all__ = ["POLICY", "STYLE", "policy"]

STYLE = """
:root{--paper:#fff;--ink:#1b1f24;--soft:#545b66;--line:#c9ced6;--wash:#f3f5f8;--link:#0b4f9e;--strong:#8a1c1c;--good:#14632f}
@media (prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e8eaed;--soft:#aab2bd;--line:#3d444e;--wash:#1e2329;
--link:#8ab8f5;--strong:#f5a3a3;--good:#8fd6a7}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:46rem;margin:0 auto;padding:1rem}
main.wide{max-width:72rem}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line);padding-bottom:.2rem}
h3{font-size:1rem;margin:1.2rem 0 .2rem}
p,ul,ol,dl{margin:.4rem 0}
ul,ol{padding-inline-start:1.4rem}
li{margin:.35rem 0}
a{color:var(--link)}
small,.soft{color:var(--soft);font-size:.9rem}
.answer{background:var(--wash);border-inline-start:.35rem solid var(--line);padding:.6rem 1rem;margin:1rem 0}
.answer.strong{border-color:var(--strong)}
.answer p{margin:.2rem 0}
.answer .big{font-size:1.15rem;font-weight:600}
.mark{font-weight:600}
details{border:1px solid var(--line);border-radius:.3rem;padding:.3rem .7rem;margin:.5rem 0}
details details{border-width:0;border-inline-start-width:2px;border-radius:0;margin:.2rem 0}
summary{cursor:pointer;padding:.2rem 0}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding-block:.25rem;padding-inline:0 .5rem;
border-bottom:1px solid var(--line)}
th{overflow-wrap:normal}
.figure{white-space:nowrap}
svg{max-width:100%;height:auto;color:var(--ink)}
footer{margin-top:2rem;color:var(--soft);font-size:.9rem}
nav.top{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;border-bottom:1px solid var(--line);padding:.5rem 1rem}
nav.top .room{flex:1}
nav.top a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
.marked{list-style:none}
form{margin:0}
label{display:block;margin:.3rem 0}
input,select,textarea,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);
border-radius:.3rem;padding:.45rem .7rem;max-width:100%}
input[type=text],textarea,select{width:100%}
button{cursor:pointer;background:var(--wash);min-height:2.75rem}
button.first{background:var(--link);color:var(--paper);border-color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.choices{display:flex;flex-wrap:wrap;gap:.5rem;margin:.6rem 0}
.choices label{display:flex;align-items:center;gap:.4rem;border:1px solid var(--line);border-radius:.3rem;
padding:.4rem .7rem;margin:0;min-height:2.75rem}
fieldset{border:1px solid var(--line);border-radius:.3rem;margin:.7rem 0;min-width:0}
legend{font-weight:600;padding:0 .3rem}
.day{display:flex;flex-wrap:wrap;gap:.2rem .7rem}
.day :is(input[type=text],select){display:block;width:auto;height:2.75rem;padding-inline:.4rem}
button[aria-pressed=true]{border-color:var(--link);color:var(--link);font-weight:600}
.two{display:grid;gap:1.5rem}
@media (min-width:60rem){.two{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}}
.card{border:1px solid var(--line);border-radius:.4rem;padding:1rem;margin:.6rem 0}
.wrong{border:2px solid var(--strong);padding:.6rem 1rem;margin:1rem 0}
.banner{border:1px solid var(--ink);padding:.3rem .7rem;font-weight:600}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{inset-inline-start:1rem}
[dir=rtl] :is(h1,h2,h3,p,li,label,legend,td,th,small,summary){unicode-bidi:plaintext;text-align:start}
@media print{body{font-size:10.5pt}main,main.wide{max-width:none;padding:0}nav.top,button,form{display:none}
details{border:0;padding:0}details::details-content{content-visibility:visible;block-size:auto;display:block}
h2,h3{break-after:avoid}.answer,li,tr{break-inside:avoid}}
"""


def policy(*, forms: bool) -> str:
    """What a page may do: no script, no request, no frame; ``forms``: it may send its forms to where it came from."""
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    target = "'self'" if forms else "'none'"
    return f"default-src 'none'; style-src 'sha256-{digest}'; form-action {target}; base-uri 'none'"


POLICY = policy(forms=False)
