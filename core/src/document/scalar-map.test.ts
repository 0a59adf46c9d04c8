/**
 * The map from a text value to the file and back, as a list of what writers put down. Each line is a
 * whole file and, behind the arrow, the text that it gives; what stands between « and » on one side is
 * written by what stands between « and » on the other. Each ¦ on the left lies, seen from the value, where
 * the ¦ on the right stands. The text of `a` is meant, or the first text in it.
 *
 * Signs for what cannot be seen: ↵ LF, ␍ CR, ␣ space, ⇥ tab, ⍽ no-break space, ⟨BOM⟩ byte order mark.
 */
import { describe, expect, it } from "vitest";
import { type Node, resolve, type ScalarNode } from "./node.ts";
import { nodeAt } from "./node-at.ts";
import { parseFile } from "./parse.ts";
import { scalarMap } from "./scalar-map.ts";

const written: Readonly<Record<string, string>> = {
  "A bare text on one line": String.raw`
    a: «one» two ⟶ «one» two
    a: one «two» ⟶ one «two»
    a: «one two» ⟶ «one two»
    a: one« »two ⟶ one« »two
    a: one«  »two ⟶ one«  »two
    a: one «  two» ⟶ one «  two»
    a: one«⇥»two ⟶ one«⇥»two
    a: o«n»e ⟶ o«n»e
    a:    «one»    ⟶ «one»
    a: one «two»   # why ⟶ one «two»
    a: one#«two» ⟶ one#«two»
    a: it's «so» ⟶ it's «so»
    a: say "«so»" ⟶ say "«so»"
    a: one\n«two» ⟶ one\n«two»
    a: https://«example».org ⟶ https://«example».org
    a: 😀 «one» ⟶ 😀 «one»
    a: one «😀» two ⟶ one «😀» two
    a: 👩‍👧«👩‍👧» ⟶ 👩‍👧«👩‍👧»
    a: é«è»ê ⟶ é«è»ê
    a: one⍽«two» ⟶ one⍽«two»
    a: one«⍽»two ⟶ one«⍽»two
    a: one …«—» two ⟶ one …«—» two
    a: «one»␍↵b: two ⟶ «one»
    ⟨BOM⟩a: «one» ⟶ «one»
    # why↵a: «one» ⟶ «one»
    a: -«1 one» ⟶ -«1 one»
    a: [«one», two] ⟶ «one»
    {a: «one», b: two} ⟶ «one»
    {a: [one« »two]} ⟶ one« »two
    - «one»↵- two ⟶ «one»
    «one» ⟶ «one»
    --- «one»↵... ⟶ «one»
    ? x↵: y↵a: «one» ⟶ «one»
    a:↵  «one» ⟶ «one»
    a: # why↵  «one» ⟶ «one»
    a:↵↵↵    one «two»↵ ⟶ one «two»`,

  "A bare text over lines": String.raw`
    a: one↵  «two» ⟶ one «two»
    a: «one»↵  two ⟶ «one» two
    a: one«↵»  two ⟶ one«␣»two
    a: one«␍↵»  two ⟶ one«␣»two
    a: «one↵  two» ⟶ «one two»
    a: one   «↵»  two ⟶ one«␣»two
    a: one⇥«↵» ⇥ ⇥two ⟶ one«␣»two
    a: one↵          «two» ⟶ one «two»
    a: one«↵»  two«↵»  three ⟶ one«␣»two«␣»three
    a: one␍↵  two␍↵  «three» ⟶ one two «three»
    a: one↵«↵»  two ⟶ one«↵»two
    a: one↵   «↵»  two ⟶ one«↵»two
    a: one  ↵  ⇥«↵»  two ⟶ one«↵»two
    a: one␍↵«␍↵»  two ⟶ one«↵»two
    a: one↵«↵»«↵»  two ⟶ one«↵»«↵»two
    a: one↵«↵↵»  «two» ⟶ one«↵↵»«two»
    a: one↵«↵»   ↵  two ⟶ one«↵»↵two
    a: one␍↵␍↵«␍↵»«␍↵»  two ⟶ one↵«↵»«↵»two
    a: one↵  two↵↵  «three» ⟶ one two↵«three»
    a: one↵  two  «three» ⟶ one two  «three»
    a: one 😀↵  «😀» two ⟶ one 😀 «😀» two
    a: one \↵  «two» ⟶ one \ «two»
    a: it's↵  «so» ⟶ it's «so»
    a:↵  one↵  «two» ⟶ one «two»
    a:↵  one↵↵  «two»↵b: x ⟶ one↵«two»
    - one↵  «two»↵- three ⟶ one «two»
    a: [one↵  «two», three] ⟶ one «two»
    a: [one«↵» two] ⟶ one«␣»two
    {a: one↵↵  «two»} ⟶ one↵«two»
    one↵«two» ⟶ one «two»
    one«↵»two ⟶ one«␣»two
    a: one↵  «two»↵↵↵b: x ⟶ one «two»`,

  "In single quotes": String.raw`
    a: '«one» two' ⟶ «one» two
    a: 'one «two»' ⟶ one «two»
    a: '«one two»' ⟶ «one two»
    a: '« »one' ⟶ «␣»one
    a: 'one«  »' ⟶ one«␣␣»
    a: '«   »' ⟶ «␣␣␣»
    a: '«⇥»' ⟶ «⇥»
    a: 'it«''»s' ⟶ it«'»s
    a: 'it''«s»' ⟶ it'«s»
    a: '«it''s»' ⟶ «it's»
    a: '«''»' ⟶ «'»
    a: '''«one»''' ⟶ '«one»'
    a: 'one«''''»two' ⟶ one«''»two
    a: 'one''«''»two' ⟶ one'«'»two
    a: 'one''''«two»' ⟶ one''«two»
    a: 'it''s one''s «own»' ⟶ it's one's «own»
    a: 'say "«so»"' ⟶ say "«so»"
    a: 'one\n«two»' ⟶ one\n«two»
    a: 'one\«''»two' ⟶ one\«'»two
    a: 'one: «two»' ⟶ one: «two»
    a: 'one #«two»' ⟶ one #«two»
    a: 'one «😀» two' ⟶ one «😀» two
    a: '😀''«😀»' ⟶ 😀'«😀»
    a: 'one«»'  # why ⟶ one«»
    a: '«»' ⟶ «»
    a: '«72»' ⟶ «72»
    a: '«true»' ⟶ «true»
    a: ['«one»', two] ⟶ «one»
    {a: 'one''«s»'} ⟶ one'«s»`,

  "In single quotes over lines": `
    a: 'one↵  «two»' ⟶ one «two»
    a: 'one«↵»  two' ⟶ one«␣»two
    a: 'one«␍↵»  two' ⟶ one«␣»two
    a: 'one   «↵»   two' ⟶ one«␣»two
    a: 'one↵«↵»  two' ⟶ one«↵»two
    a: 'one␍↵«␍↵»  two' ⟶ one«↵»two
    a: 'one↵«↵»«↵»  two' ⟶ one«↵»«↵»two
    a: 'one↵↵«↵»  two''«s»' ⟶ one↵«↵»two'«s»
    a: 'it''s↵  «two»''s' ⟶ it's «two»'s
    a: 'one''«↵»  ''two' ⟶ one'«␣»'two
    a: '«↵»  one' ⟶ «␣»one
    a: 'one«↵»  ' ⟶ one«␣»
    a: '  «↵»  one' ⟶ «␣»one
    a: '↵«↵»  one' ⟶ «↵»one
    a: 'one↵«↵»  ' ⟶ one«↵»
    a: '«↵» ' ⟶ «␣»
    a: '↵«↵»↵ ' ⟶ «↵»↵
    a: '« one»↵  two ' ⟶ «␣one» two␣
    a: 'one↵  two« »' ⟶ one two«␣»
    a: 'one␍↵   ␍↵  «two»␍↵  three' ⟶ one↵«two» three
    a: 'one↵ ⇥  ⇥«two»' ⟶ one «two»
    a:↵  'one↵  «two»' ⟶ one «two»
    - 'one↵  😀 «two»' ⟶ one 😀 «two»`,

  "In double quotes": `
    a: "«one» two" ⟶ «one» two
    a: "one «two»" ⟶ one «two»
    a: "«one two»" ⟶ «one two»
    a: "« »one« »" ⟶ «␣»one«␣»
    a: "«   »" ⟶ «␣␣␣»
    a: "one«  »two" ⟶ one«␣␣»two
    a: "one«⇥»two" ⟶ one«⇥»two
    a: "it's «so»" ⟶ it's «so»
    a: "it''s «so»" ⟶ it''s «so»
    a: "one: «two»" ⟶ one: «two»
    a: "one «😀» two" ⟶ one «😀» two
    a: "«»" ⟶ «»
    a: "«72»%" ⟶ «72»%
    {"a": "«one»"} ⟶ «one»
    ["«one»", "two"] ⟶ «one»
    "«one»" ⟶ «one»`,

  "In double quotes with escapes": String.raw`
    a: "say «\"»so\"" ⟶ say «"»so"
    a: "say \"«so»\"" ⟶ say "«so»"
    a: "«\"so\"»" ⟶ «"so"»
    a: "one «\\» two" ⟶ one «\» two
    a: "one\\«two»" ⟶ one\«two»
    a: "one\\«n»" ⟶ one\«n»
    a: "«\\\"»" ⟶ «\"»
    a: "one«\/»two" ⟶ one«/»two
    a: "one«\n»two" ⟶ one«↵»two
    a: "one\n«two»" ⟶ one↵«two»
    a: "one«\n\n»two" ⟶ one«↵↵»two
    a: "one\n«\n»two" ⟶ one↵«↵»two
    a: "one«\t»two" ⟶ one«⇥»two
    a: "one«\⇥»two" ⟶ one«⇥»two
    a: "one«\r\n»two" ⟶ one«␍↵»two
    a: "one\r«\n»two" ⟶ one␍«↵»two
    a: "one«\ »two" ⟶ one«␣»two
    a: "one «\ » two" ⟶ one «␣» two
    a: "one\ \ «two»" ⟶ one  «two»
    a: "«\ »one«\ »" ⟶ «␣»one«␣»
    a: "one«\_»two" ⟶ one«⍽»two
    a: "72«\_»%" ⟶ 72«⍽»%
    a: "«\x41»bc" ⟶ «A»bc
    a: "\x41«bc»" ⟶ A«bc»
    a: "one«\x20»two" ⟶ one«␣»two
    a: "one«\x0a»two" ⟶ one«↵»two
    a: "caf«\xe9»" ⟶ caf«é»
    a: "caf«\xE9»s" ⟶ caf«é»s
    a: "caf«\u00e9»" ⟶ caf«é»
    a: "caf\u00e9 «one»" ⟶ café «one»
    a: "«\u0063af\u00e9»" ⟶ «café»
    a: "one «\u2014» two" ⟶ one «—» two
    a: "one«\u0020»two" ⟶ one«␣»two
    a: "one«\u00a0»two" ⟶ one«⍽»two
    a: "«\ud83d\ude00» one" ⟶ «😀» one
    a: "\uD83D\uDE00 «one»" ⟶ 😀 «one»
    a: "«\U0001F600» one" ⟶ «😀» one
    a: "\U0001F600«\U0001F600»" ⟶ 😀«😀»
    a: "\U0001F600 «one»" ⟶ 😀 «one»
    a: "\U0001F600😀«\u00e9»" ⟶ 😀😀«é»
    a: "«\U00000041»" ⟶ «A»
    a: "«\"72\"» of \u0031«\u0030»" ⟶ «"72"» of 1«0»
    "\u0061": "«\x6fne»" ⟶ «one»`,

  "In double quotes with escapes that are none": String.raw`
    a: "one«\q»two" ⟶ one«\q»two
    a: "one\q«two»" ⟶ one\q«two»
    a: "one\«-»two" ⟶ one\«-»two
    a: "one «\x4z» two" ⟶ one «\x4z» two
    a: "one\x4z«two»" ⟶ one\x4z«two»
    a: "one «\u12» two" ⟶ one «\u12» two
    a: "«\U00FFFFFF» two" ⟶ «\U00FFFFFF» two
    a: "«\U00110000» two" ⟶ «\U00110000» two
    a: "\U00FFFFFF «two»" ⟶ \U00FFFFFF «two»
    a: "\😀 «two»" ⟶ \😀 «two»`,

  "In double quotes over lines": String.raw`
    a: "one↵  «two»" ⟶ one «two»
    a: "one«↵»  two" ⟶ one«␣»two
    a: "one«␍↵»  two" ⟶ one«␣»two
    a: "one  «↵» ⇥ two" ⟶ one«␣»two
    a: "one↵«↵»  two" ⟶ one«↵»two
    a: "one  ␍↵ ⇥«␍↵»  two" ⟶ one«↵»two
    a: "one↵«↵»«↵»  two" ⟶ one«↵»«↵»two
    a: "«↵»  one" ⟶ «␣»one
    a: "↵«↵»  one" ⟶ «↵»one
    a: "one«↵»  " ⟶ one«␣»
    a: "one↵«↵»  " ⟶ one«↵»
    a: "«↵» " ⟶ «␣»
    a: "one«\ »«↵»  two" ⟶ one«␣»«␣»two
    a: "one«\t»  «↵»  two" ⟶ one«⇥»«␣»two
    a: "one«↵»  \ two" ⟶ one«␣» two
    a: "one↵  «\ »two" ⟶ one «␣»two
    a: "one«\n»«↵»  two" ⟶ one«↵»«␣»two
    a: "one\n\↵  «two»" ⟶ one↵«two»
    a: "caf\u00e9↵  «caf\u00e9»" ⟶ café «café»
    a:↵  "one↵  «two»" ⟶ one «two»
    ["one↵«two»", x] ⟶ one «two»`,

  "In double quotes over lines that are joined": String.raw`
    a: "one\↵  «two»" ⟶ one«two»
    a: "«one\↵  two»" ⟶ «onetwo»
    a: "one\␍↵  «two»" ⟶ one«two»
    a: "one« »\↵  two" ⟶ one«␣»two
    a: "one«  »\␍↵  two" ⟶ one«␣␣»two
    a: "one \↵  «two» \↵  three" ⟶ one «two» three
    a: "one\↵  «\ »two" ⟶ one«␣»two
    a: "one\↵  \⇥«two»" ⟶ one⇥«two»
    a: "one\↵ ⇥ ⇥«two»" ⟶ one«two»
    a: "one\↵«↵»  two" ⟶ one«␣»two
    a: "one\␍↵  «␍↵»  two" ⟶ one«␣»two
    a: "one\↵↵«↵»  two" ⟶ one«↵»two
    a: "\↵  «one»" ⟶ «one»
    a: "«one»\↵  " ⟶ «one»
    a: "\↵  \↵  «one»" ⟶ «one»
    a: "one\↵  \↵  «two»" ⟶ one«two»
    a: "one\\«↵»  two" ⟶ one\«␣»two
    a: "one\\\↵  «two»" ⟶ one\«two»
    a: "caf\u00e9\↵  «s»" ⟶ café«s»
    a: "\U0001F600\↵  «😀»" ⟶ 😀«😀»`,

  "In a block that keeps its lines": String.raw`
    a: |↵  «one»↵  two↵ ⟶ «one»↵two↵
    a: |↵  one↵  «two»↵ ⟶ one↵«two»↵
    a: |↵  one«↵»  two↵ ⟶ one«↵»two↵
    a: |↵  one↵  two«↵» ⟶ one↵two«↵»
    a: |↵  «one↵  two»↵ ⟶ «one↵two»↵
    a: |↵  one  «two»↵ ⟶ one  «two»↵
    a: |↵  one«  »↵  two↵ ⟶ one«␣␣»↵two↵
    a: |↵  one«  ↵» ⟶ one«␣␣↵»
    a: |↵  one⇥«two»↵ ⟶ one⇥«two»↵
    a: |↵  «⇥»one↵ ⟶ «⇥»one↵
    a: |↵  one«⇥»↵b: x ⟶ one«⇥»↵
    a: |␍↵  «one»␍↵  two␍↵ ⟶ «one»↵two↵
    a: |␍↵  one«␍↵»  two␍↵ ⟶ one«↵»two↵
    a: |␍↵  one␍↵  «two»␍↵ ⟶ one↵«two»↵
    a: |␍↵  one␍↵  two«␍↵» ⟶ one↵two«↵»
    a: |␍↵  one«  ␍↵»b: x ⟶ one«␣␣↵»
    a: |↵  one␍↵  «two»↵ ⟶ one↵«two»↵
    a: |↵  «it''s»↵ ⟶ «it''s»↵
    a: |↵  one\n«two»↵ ⟶ one\n«two»↵
    a: |↵  one #«two»↵ ⟶ one #«two»↵
    a: |↵  «# one»↵ ⟶ «# one»↵
    a: |↵  «- one»↵  - two↵ ⟶ «- one»↵- two↵
    a: |↵  one: «two»↵ ⟶ one: «two»↵
    a: |↵  one «😀» two↵ ⟶ one «😀» two↵
    a: |↵  😀↵  «😀»↵ ⟶ 😀↵«😀»↵
    a: |↵          «one»↵ ⟶ «one»↵
    a: |↵ one↵ «two»↵ ⟶ one↵«two»↵
    - |↵ one↵ «two»↵ ⟶ one↵«two»↵
    - |↵    one↵    «two»↵- x ⟶ one↵«two»↵
    a:↵  - |↵    one↵    «two»↵ ⟶ one↵«two»↵
    a:↵- b: |↵    one↵    «two»↵ ⟶ one↵«two»↵
    |↵one↵«two»↵ ⟶ one↵«two»↵
    --- |↵  one↵  «two»↵... ⟶ one↵«two»↵
    a:↵  |↵  one↵  «two»↵ ⟶ one↵«two»↵
    ⟨BOM⟩a: |↵  one↵  «two»↵ ⟶ one↵«two»↵`,

  "Lines in a block that are indented more": `
    a: |↵  one↵    «two»↵  three↵ ⟶ one↵  «two»↵three↵
    a: |↵  one↵  «  two»↵  three↵ ⟶ one↵«␣␣two»↵three↵
    a: |↵  one↵    two↵  «three»↵ ⟶ one↵  two↵«three»↵
    a: |↵  one«↵»    two↵ ⟶ one«↵»  two↵
    a: |↵  one↵  « »⇥two↵ ⟶ one↵«␣»⇥two↵
    a: |↵  one↵«↵»  two↵ ⟶ one↵«↵»two↵
    a: |↵  one«↵»↵  two↵ ⟶ one«↵»↵two↵
    a: |↵  one↵«↵↵»  two↵ ⟶ one↵«↵↵»two↵
    a: |↵  one↵ «↵»  two↵ ⟶ one↵«↵»two↵
    a: |↵  one↵  «↵»  two↵ ⟶ one↵«↵»two↵
    a: |↵  one↵  «  »↵  two↵ ⟶ one↵«␣␣»↵two↵
    a: |␍↵  one␍↵«␍↵»  two␍↵ ⟶ one↵«↵»two↵
    a: |␍↵  one␍↵   «␍↵»  two␍↵ ⟶ one↵␣«↵»two↵
    a: |↵«↵»  one↵ ⟶ «↵»one↵
    a: |↵↵«↵»  one↵ ⟶ ↵«↵»one↵
    a: |↵ «↵»  one↵ ⟶ «↵»one↵
    a: |␍↵«␍↵»  one␍↵ ⟶ «↵»one↵
    a: |↵↵↵  «one»↵ ⟶ ↵↵«one»↵
    a: |↵   ↵ «one»↵ ⟶ ␣␣↵«one»↵
    a: |↵  ⇥«↵»  one↵ ⟶ ⇥«↵»one↵
    a: |↵  one↵  «⇥»↵  two↵ ⟶ one↵«⇥»↵two↵`,

  "Headers of blocks": `
    a: |-↵  one↵  «two»↵ ⟶ one↵«two»
    a: |-↵  one«↵»  two↵b: x ⟶ one«↵»two
    a: |-↵  one  «»↵↵↵b: x ⟶ one  «»
    a: |+↵  one«↵»↵ ⟶ one«↵»↵
    a: |+↵  one↵«↵»b: x ⟶ one↵«↵»
    a: |+↵  one↵«↵↵»b: x ⟶ one↵«↵↵»
    a: |+␍↵  one␍↵«␍↵»b: x ⟶ one↵«↵»
    a: |+↵  one↵  «↵»  ↵b: x ⟶ one↵«↵»↵
    a: |+↵  one↵  «  ↵» ⟶ one↵«␣␣↵»
    a: |↵  one↵  «  ↵»b: x ⟶ one↵«␣␣↵»
    a: |↵  one↵  «  »↵↵↵ ⟶ one↵«␣␣»↵
    a: |-↵  one↵  «  »↵ ⟶ one↵«␣␣»
    a: |1↵ «one»↵ ⟶ «one»↵
    a: |1↵ « one»↵ ⟶ «␣one»↵
    a: |1↵   «one»↵  two↵ ⟶ ␣␣«one»↵␣two↵
    a: |1↵   one↵ « two»↵ ⟶ ␣␣one↵«␣two»↵
    a: |2↵    «one»↵  two↵ ⟶ ␣␣«one»↵two↵
    a: |2↵    one↵  «two»↵ ⟶ ␣␣one↵«two»↵
    a: |2↵  «  one»↵ ⟶ «␣␣one»↵
    a: |2↵↵  «  one»↵ ⟶ ↵«␣␣one»↵
    a: |2↵  «   »↵    one↵ ⟶ «␣␣␣»↵  one↵
    a: |2↵«↵»↵    one↵  two↵ ⟶ «↵»↵  one↵two↵
    a: |3↵    «one»↵ ⟶ ␣«one»↵
    a: |4↵      «one»↵ ⟶ ␣␣«one»↵
    a: |5↵      «one»↵ ⟶ ␣«one»↵
    a: |6↵       «one»↵ ⟶ ␣«one»↵
    a: |7↵        «one»↵ ⟶ ␣«one»↵
    a: |8↵         «one»↵ ⟶ ␣«one»↵
    a: |9↵          «one»↵         two↵ ⟶ ␣«one»↵two↵
    a: |1-↵   «one»↵ ⟶ ␣␣«one»
    a: |-1↵   one↵ «two»↵ ⟶ ␣␣one↵«two»
    a: |2+↵    one↵«↵»b: x ⟶ ␣␣one↵«↵»
    a: |+2↵    «one»↵↵ ⟶ ␣␣«one»↵↵
    a: |2␍↵    one␍↵  «two»␍↵ ⟶ ␣␣one↵«two»↵
    a:↵  b: |2↵      one↵    «two»↵ ⟶ ␣␣one↵«two»↵
    a:↵  - |2↵      one↵    «two»↵ ⟶ ␣␣one↵«two»↵
    - - |1↵     one↵    «two»↵ ⟶ ␣␣one↵␣«two»↵
    - b: |2↵      one↵    «two»↵ ⟶ ␣␣one↵«two»↵
    |1↵  one↵ «two»↵ ⟶ ␣one↵«two»↵
    a: | # why↵  «one»↵ ⟶ «one»↵
    a: |-  # one: "two"↵  «one»↵ ⟶ «one»
    a: >2 # one↵    «one»↵ ⟶ ␣␣«one»↵
    a: |   ↵  «one»↵ ⟶ «one»↵
    a: |⇥␍↵  «one»␍↵ ⟶ «one»↵
    a: &mark |↵  «one»↵ ⟶ «one»↵
    a: !!str |-↵  one↵  «two» ⟶ one↵«two»`,

  "Blocks at the end of the file": `
    a: |↵  «one» ⟶ «one»↵
    a: |↵  one«» ⟶ one«↵»
    a: |+↵  one«» ⟶ one«↵»
    a: >↵  one↵  two«» ⟶ one two«↵»
    a: |-↵  «one» ⟶ «one»
    a: |-↵  one«» ⟶ one«»
    a: |↵  one«↵» ⟶ one«↵»
    a: |↵  one«␍↵» ⟶ one«↵»
    a: |↵  one«␍» ⟶ one«↵»
    a: |↵  one«  »↵ ⟶ one«␣␣»↵
    a: |↵  one«↵»↵↵ ⟶ one«↵»
    a: |↵  one«↵»↵   # why ⟶ one«↵»↵ # why↵
    a: |+↵  one↵«↵»«» ⟶ one↵«↵»«»`,

  "In a block that joins its lines": `
    a: >↵  «one»↵  two↵ ⟶ «one» two↵
    a: >↵  one↵  «two»↵ ⟶ one «two»↵
    a: >↵  one«↵»  two↵ ⟶ one«␣»two↵
    a: >↵  «one↵  two»↵ ⟶ «one two»↵
    a: >↵  one↵  two«↵» ⟶ one two«↵»
    a: >␍↵  one«␍↵»  two␍↵ ⟶ one«␣»two↵
    a: >␍↵  one␍↵  «two»␍↵ ⟶ one «two»↵
    a: >↵  one«  »↵  two↵ ⟶ one«␣␣» two↵
    a: >↵  one  «↵»  two↵ ⟶ one  «␣»two↵
    a: >↵  one«⇥»↵  two↵ ⟶ one«⇥» two↵
    a: >↵  one↵«↵»  two↵ ⟶ one«↵»two↵
    a: >↵  one↵ «↵»  two↵ ⟶ one«↵»two↵
    a: >↵  one↵«↵»«↵»  two↵ ⟶ one«↵»«↵»two↵
    a: >↵  one↵↵↵  «two»↵ ⟶ one↵↵«two»↵
    a: >␍↵  one␍↵«␍↵»  two␍↵ ⟶ one«↵»two↵
    a: >␍↵  one␍↵  ␍↵«␍↵»  two␍↵ ⟶ one↵«↵»two↵
    a: >↵  one↵  two↵↵  «three»↵  four↵ ⟶ one two↵«three» four↵
    a: >↵«↵»  one↵ ⟶ «↵»one↵
    a: >↵↵«↵»  one↵ ⟶ ↵«↵»one↵
    a: >↵↵  «one»↵  two↵ ⟶ ↵«one» two↵
    a: >↵  one «😀»↵  😀 two↵ ⟶ one «😀» 😀 two↵
    a: >↵  one 😀↵  «😀» two↵ ⟶ one 😀 «😀» two↵
    a: >↵  it''s↵  «so»↵ ⟶ it''s «so»↵
    - >↵  one↵  «two»↵- x ⟶ one «two»↵
    >↵one↵«two»↵ ⟶ one «two»↵`,

  "Lines in a joined block that are indented more": `
    a: >↵  one↵    «two»↵  three↵ ⟶ one↵  «two»↵three↵
    a: >↵  one«↵»    two↵  three↵ ⟶ one«↵»  two↵three↵
    a: >↵  one↵    two«↵»  three↵ ⟶ one↵  two«↵»three↵
    a: >↵  one↵    two↵  «three»↵ ⟶ one↵  two↵«three»↵
    a: >↵  one↵  «  two»↵ ⟶ one↵«␣␣two»↵
    a: >↵  one↵    two«↵»    three↵ ⟶ one↵  two«↵»  three↵
    a: >↵  one«↵»↵    two↵ ⟶ one«↵»↵  two↵
    a: >↵  one↵«↵»    two↵ ⟶ one↵«↵»  two↵
    a: >↵  one↵    two«↵»↵  three↵ ⟶ one↵  two«↵»↵three↵
    a: >↵  one↵    two↵«↵»  three↵ ⟶ one↵  two↵«↵»three↵
    a: >↵  one↵    two↵↵«↵»    three↵ ⟶ one↵  two↵↵«↵»  three↵
    a: >↵  one↵  «⇥two»↵  three↵ ⟶ one↵«⇥two»↵three↵
    a: >↵  one«↵»  ⇥two↵ ⟶ one«↵»⇥two↵
    a: >↵  one↵  «  »↵  two↵ ⟶ one↵«␣␣»↵two↵
    a: >↵  one«↵»    «↵»  two↵ ⟶ one«↵»  «↵»two↵
    a: >␍↵  one«␍↵»    two␍↵  three␍↵ ⟶ one«↵»  two↵three↵
    a: >␍↵  one␍↵    two␍↵  «three»␍↵ ⟶ one↵  two↵«three»↵
    a: >↵  * one↵  «* two»↵ ⟶ * one «* two»↵
    a: >2↵    «one»↵  two↵ ⟶ ␣␣«one»↵two↵
    a: >2↵    one«↵»  two↵ ⟶ ␣␣one«↵»two↵
    a: >2↵    one↵  two«↵»  three↵ ⟶ ␣␣one↵two«␣»three↵
    a: >2↵↵    one↵  «two»↵ ⟶ ↵  one↵«two»↵`,

  "Ends of joined blocks": `
    a: >-↵  one↵  «two»↵ ⟶ one «two»
    a: >-↵  one«↵»  two↵↵b: x ⟶ one«␣»two
    a: >-↵  one↵  two«» ⟶ one two«»
    a: >+↵  one«↵»↵↵ ⟶ one«↵»↵↵
    a: >+↵  one↵«↵»↵b: x ⟶ one↵«↵»↵
    a: >+↵  one↵  two↵↵«↵» ⟶ one two↵↵«↵»
    a: >+␍↵  one␍↵«␍↵»b: x ⟶ one↵«↵»
    a: >↵  one«↵»↵↵b: x ⟶ one«↵»
    a: >↵  one↵↵  two«↵»↵b: x ⟶ one↵two«↵»
    a: >↵  one↵  «  »↵ ⟶ one↵«␣␣»↵
    a: >↵  one↵«↵»    ↵ ⟶ one↵«↵»  ↵
    a: >↵  one↵    two«↵»↵b: x ⟶ one↵  two«↵»`,

  "Empty texts": String.raw`
    a: '«»' ⟶ «»
    a: "«»" ⟶ «»
    a: "«»\↵  " ⟶ «»
    a: |«»↵ ⟶ «»
    a: |-«»↵↵b: x ⟶ «»
    a: >«»↵b: x ⟶ «»
    a: | # why«»↵b: x ⟶ «»
    a: !!str «» ⟶ «»
    a: |+↵«↵»b: x ⟶ «↵»
    a: |+↵«↵»  ↵ ⟶ «↵»↵
    a: >+␍↵␍↵«␍↵»b: x ⟶ ↵«↵»
    a: |+↵  «»⟶ «↵»
    a: ["«»"] ⟶ «»`,

  "Behind marks and tags, and seen through them": String.raw`
    a: &mark «one» ⟶ «one»
    a: &mark 'it''«s»' ⟶ it'«s»
    a: &mark "\u00e9«s»" ⟶ é«s»
    a: &mark↵  one↵  «two» ⟶ one «two»
    a: &mark >-↵  one↵  «two» ⟶ one «two»
    a: !!str «72» ⟶ «72»
    a: !!str «true» ⟶ «true»
    a: !!str &mark "«one»" ⟶ «one»
    a: &mark !!str |↵  «one»↵ ⟶ «one»↵
    a: ! «one» ⟶ «one»
    a: !mine 'one''«s»' ⟶ one'«s»
    b: &mark «one»↵a: *mark ⟶ «one»
    b: &mark "x\t«one»"↵a: *mark ⟶ x⇥«one»
    b: &mark |↵  one↵  «two»↵a: *mark ⟶ one↵«two»↵
    b: &mark {c: 'it''«s»'}↵a: *mark ⟶ it'«s»
    b: &mark {a: 'it''«s»'}↵<<: *mark ⟶ it'«s»`,

  "What is no text is taken as it is written": `
    a: «72» ⟶ «72»
    a: 7«2».5 ⟶ 7«2».5
    a: «0x1F» ⟶ «0x1F»
    a: 1.1«0» ⟶ 1.1«0»
    a: tr«ue» ⟶ tr«ue»
    a: !!int «"72"» ⟶ «"72"»`,

  "In files with errors": String.raw`
    a: 'one «two»↵ ⟶ one «two»
    a: 'it''«s» two↵ ⟶ it'«s» two
    a: '«''»one↵ ⟶ «'»one
    a: 'one↵↵«b»: x↵ ⟶ one↵«b»: x
    a: "caf«\u00e9» «one»↵ ⟶ caf«é» «one»
    a: "one\↵  «two»↵ ⟶ one«two»
    a: "one↵«↵»  «two»↵ ⟶ one«↵»«two»
    a: 'one «tw»o ⟶ one «tw»
    x:↵  a: 'one« »␣↵b: it's ⟶ one«␣»
    x:↵  a: "one«  »␍↵b: "y" ⟶ one«␣␣»
    a: 'one«»'two ⟶ one«»
    a: |x↵  «one»↵ ⟶ «one»↵
    a: | x↵  one↵  «two»↵ ⟶ one↵«two»↵
    a: |↵  «one»↵ two↵ ⟶ «one»↵
    a: |2↵  «one»↵ two↵ ⟶ «one»↵
    a: |↵«⇥↵»one↵ ⟶ «⇥↵»
    b: [↵a: |↵  one↵  «two»↵ ⟶ one↵«two»↵
    b: *x↵a: 'it''«s»'↵ ⟶ it'«s»
    a: @«one»↵ ⟶ @«one»
    a: >↵  one↵↵  «tw» ⟶ one↵«tw»↵`,

  "What stands between two characters": String.raw`
    ¦a¦:¦ ¦one ⟶ ¦one
    a: one¦ ¦ ¦ ¦# why¦↵¦ ⟶ one¦
    ¦a: ¦'¦one' ⟶ ¦one
    a: 'one¦'¦ ¦↵ ⟶ one¦
    a: 'it¦'¦'s' ⟶ it¦'s
    a: 'it''¦s' ⟶ it'¦s
    a: ¦"¦one" ⟶ ¦one
    a: "¦\¦"" ⟶ ¦"
    a: "caf¦\¦u¦0¦0¦e¦9s" ⟶ caf¦és
    a: "caf\u00e9¦s" ⟶ café¦s
    a: "¦\¦U¦0001F60¦0😀" ⟶ ¦😀😀
    a: "\U0001F600¦😀" ⟶ 😀¦😀
    a: "one¦\¦↵¦ ¦ ¦two" ⟶ one¦two
    a: "one¦\¦␍¦↵¦ ¦ ¦two" ⟶ one¦two
    a: "one¦ ¦ ¦↵  two" ⟶ one¦ two
    a: "one↵¦ ¦ ¦two" ⟶ one ¦two
    a: one¦ ¦ ¦↵  two ⟶ one¦ two
    a: one¦␍¦↵  two ⟶ one¦ two
    a: one↵¦ ¦ ¦two ⟶ one ¦two
    a: one¦ ¦↵¦ ¦ ¦↵  two ⟶ one¦↵two
    a: one¦␍¦↵¦␍¦↵  two ⟶ one¦↵two
    a: one↵↵¦ ¦ ¦two ⟶ one↵¦two
    ¦a: ¦|¦↵¦ ¦ ¦one↵  two↵ ⟶ ¦one↵two↵
    a: ¦|¦2¦ ¦# why¦↵¦ ¦ ¦  one↵ ⟶ ¦  one↵
    a: |↵  one¦↵  two↵ ⟶ one¦↵two↵
    a: |↵  one↵¦ ¦ ¦two↵ ⟶ one↵¦two↵
    a: |↵  one↵¦ ¦ ¦  two↵ ⟶ one↵¦  two↵
    a: |␍↵  one¦␍¦↵  two␍↵ ⟶ one¦↵two↵
    a: |␍↵  one␍↵¦ ¦ ¦two␍↵ ⟶ one↵¦two↵
    a: |↵  one↵¦ ¦ ¦↵  two↵ ⟶ one↵¦↵two↵
    a: |↵  one¦↵ ⟶ one¦↵
    a: |↵  one↵¦↵¦↵¦b: x ⟶ one↵¦
    a: |-↵  one¦↵¦↵¦b: x ⟶ one¦
    a: >↵  one¦↵  two↵ ⟶ one¦ two↵
    a: >↵  one↵¦ ¦ ¦two↵ ⟶ one ¦two↵
    a: >↵  one¦↵¦ ¦↵  two↵ ⟶ one¦↵two↵
    a: >↵  one↵↵¦ ¦ ¦two↵ ⟶ one↵¦two↵
    a: >␍↵  one¦␍¦↵¦␍¦↵  two␍↵ ⟶ one¦↵two↵
    a: >↵  one¦↵    two↵ ⟶ one¦↵  two↵
    a: >↵  one↵¦ ¦ ¦  two↵ ⟶ one↵¦  two↵
    ¦a: ¦|¦-¦↵¦↵b: x ⟶ ¦
    ¦a: ¦"¦"¦↵ ⟶ ¦
    a: |↵  one¦ ⟶ one¦↵
    a:¦ ¦72 ⟶ ¦72
    b: &mark '¦it''s'↵a: *mark ⟶ ¦it's`,
};

/** A text in which some stretches and places are marked. */
interface Marked {
  readonly text: string;
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
  readonly places: readonly number[];
}

const signs: Readonly<Record<string, string>> = {
  "↵": "\n",
  "␍": "\r",
  "␣": " ",
  "⇥": "\t",
  "⍽": "\u00a0",
  "⟨BOM⟩": "\ufeff",
};

function readMarked(row: string): Marked {
  const stretches: { start: number; end: number }[] = [];
  const places: number[] = [];
  let text = "";
  for (const [sign] of row.matchAll(/⟨BOM⟩|[\s\S]/gu)) {
    if (sign === "«") stretches.push({ start: text.length, end: text.length });
    else if (sign === "»") Object.assign(stretches.at(-1) as object, { end: text.length });
    else if (sign === "¦") places.push(text.length);
    else text += signs[sign] ?? sign;
  }
  return { text, stretches, places };
}

/** The text of a file that is meant: that of `a`, or the first. */
function firstText(root: Node | undefined): ScalarNode {
  let node = resolve(nodeAt(root, ["a"]) ?? root);
  while (node && node.kind !== "scalar")
    node = resolve(node.kind === "map" ? node.entries[0]?.value : node.items[0]);
  if (!node) throw new Error("There is no text in this line.");
  return node;
}

describe.each(Object.entries(written))("%s", (_title, table) => {
  const rows = table.trim().split(/\n */);

  it.each(rows.map((row) => [row]))("%s", (row) => {
    const [left = "", right = ""] = row.split("⟶");
    const file = readMarked(left.trim());
    const value = readMarked(right.trim());
    const node = firstText(parseFile(file.text).documents[0]?.root);
    expect(typeof node.value === "string" ? node.value : node.source).toBe(value.text);
    expect(value.stretches.length + value.places.length).toBeGreaterThan(0);

    const map = scalarMap(node, file.text);
    expect(value.stretches.map(({ start, end }) => map.stretch(start, end))).toEqual(file.stretches);
    expect(value.stretches.map(({ start }) => map.toFile(start))).toEqual(
      file.stretches.map(({ start }) => start),
    );
    expect(file.stretches.map(({ start }) => map.toValue(start))).toEqual(
      value.stretches.map(({ start }) => start),
    );
    expect(file.places.map((place) => map.toValue(place))).toEqual(file.places.map(() => value.places[0]));
  });
});

describe("offsets outside the value", () => {
  const text = "a: 'it''s'\n";
  const map = scalarMap(firstText(parseFile(text).documents[0]?.root), text);

  it("are moved to its ends", () => {
    expect([map.toFile(-5), map.toFile(99)]).toEqual([4, 9]);
    expect([map.toValue(-5), map.toValue(99)]).toEqual([0, 4]);
    expect(map.stretch(-5, 99)).toEqual({ start: 4, end: 9 });
  });

  it("give a place without length where the end is not behind the start", () => {
    expect(map.stretch(3, 3)).toEqual({ start: 8, end: 8 });
    expect(map.stretch(3, 1)).toEqual({ start: 8, end: 8 });
    expect(map.stretch(99, 120)).toEqual({ start: 9, end: 9 });
  });
});

describe("long texts", () => {
  it.each([
    ["many blanks", `a: one${" ".repeat(300_000)}two\n`],
    ["many blanks in quotes", `a: '${" ".repeat(300_000)}'\n`],
    ["many empty lines", `a: one${"\n".repeat(300_000)}  two\n`],
    ["many empty lines in a block", `a: >+\n  one${"\n   ".repeat(100_000)}\n  two\n`],
    ["many joined lines", `a: "one${"\\\n  ".repeat(100_000)}two"\n`],
    ["many escapes", `a: "${"\\u00e9".repeat(100_000)}"\n`],
    ["many quotes", `a: '${"''".repeat(200_000)}'\n`],
  ])(
    "take no longer than their length asks for: %s",
    (_name, text) => {
      const node = firstText(parseFile(text).documents[0]?.root);
      const value = node.value as string;
      const map = scalarMap(node, text);
      for (let i = 0; i < value.length; i += 997) expect(map.toValue(map.toFile(i))).toBe(i);
    },
    5000,
  );
});
