/// How the page of a board looks beyond what every page does.
enum BoardStyle {
  static let css = """
    .board { display: grid; gap: 1.2rem; margin-top: 1.8rem; align-items: start;
      grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); }
    section { min-width: 0; } dl div { flex: 1; max-width: 14rem; }
    section h2 { margin: 0 0 .6rem; padding-bottom: .4rem; border-bottom: 3px solid var(--line); }
    section h2 b { float: right; font-variant-numeric: tabular-nums; }
    .claimed h2 { border-color: var(--bar); } .in_progress h2 { border-color: var(--hot); }
    .completed h2 { border-color: var(--yes); }
    article { background: var(--card); border-radius: .5rem; padding: .7rem .9rem; margin-bottom: .7rem;
      overflow-wrap: anywhere; box-shadow: inset 0 0 0 1px var(--line); }
    .completed article { padding: .45rem .9rem; }
    article p { margin: .15rem 0; } article .over { font-size: .75em; }
    h3 { margin: 0; font-size: 1em; font-weight: 600; }
    h3 em { font-style: normal; font-weight: 500; font-size: .75em; padding: .05em .5em; margin-left: .3em;
      border-radius: 1em; color: var(--hot); box-shadow: inset 0 0 0 1px; }
    h3 .critical { background: var(--hot); color: var(--hot-ink); }
    .owner { display: flex; flex-wrap: wrap; gap: .1rem .45rem; align-items: center; }
    .owner i { flex: none; width: 1.6em; height: 1.6em; border-radius: 50%; text-align: center; line-height: 1.6em;
      font-style: normal; font-weight: 600; font-size: .8em; background: hsl(var(--hue) 45% 40%); color: #fff; }
    .owner span, .reserved span, .meeting, .none { color: var(--faint); }
    .owner span, .meeting, .none, ul { font-size: .85em; }
    ul { list-style: none; margin: .35rem 0 0; padding: 0; }
    code { font: .95em ui-monospace, monospace; }
    .reserved li { border-left: 3px solid var(--hot); padding-left: .5rem; margin-top: .2rem; }
    summary { cursor: pointer; color: var(--faint); padding: .3rem 0 .7rem; }

    """
}
