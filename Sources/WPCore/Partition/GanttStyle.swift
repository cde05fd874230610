/// How the page of a plan of work looks beyond what every page does.
enum GanttStyle {
  static let css = """
    .legend { color: var(--faint); }
    h1 .yes { color: var(--yes); } h1 .no { color: var(--no); } h1 b { margin-right: .35em; }
    .scroll { overflow-x: auto; }
    .chart { min-width: 44rem; }
    .row { display: flex; border-top: 1px solid var(--line); }
    .row.scale { border: 0; font-size: .8em; color: var(--faint); font-variant-numeric: tabular-nums; }
    .who { position: sticky; left: 0; z-index: 1; flex: 0 0 6.5rem; padding: .5rem .6rem .5rem 0;
      background: var(--ground); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .track { position: relative; flex: 1; min-height: 2.6rem; }
    .scale .track { min-height: 1.6rem; }
    .track i { position: absolute; top: 0; bottom: 0; border-left: 1px solid var(--line); padding-left: .25rem; font-style: normal; }
    .bar { position: absolute; top: .3rem; bottom: .3rem; display: flex; gap: .5em; align-items: center; min-width: 2px;
      padding: 0 .5em; overflow: hidden; white-space: nowrap; background: var(--bar); color: var(--bar-ink);
      border-radius: .3rem; box-shadow: inset 0 0 0 1px var(--ground); }
    .bar b { font-weight: 600; overflow: hidden; text-overflow: ellipsis; } .bar span { flex-shrink: 100; overflow: hidden; opacity: .8; font-size: .85em; }
    .critical { background: var(--hot); color: var(--hot-ink); }
    .busy { background-image: repeating-linear-gradient(135deg, #0000 0 .4em, #8884 .4em .8em); }
    .legend { font-size: .85em; }
    .key { display: inline-block; width: 1.1em; height: .8em; margin: 0 .4em 0 1em; border-radius: .2em;
      background-color: var(--bar); }
    .key:first-child { margin-left: 0; } .key.critical { background-color: var(--hot); }
    table { border-collapse: collapse; }
    th, td { padding: .3rem 1.4rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
    th { font-size: .8em; font-weight: 500; } td { font-variant-numeric: tabular-nums; }
    td { white-space: nowrap; } td.long { white-space: normal; min-width: 13rem; }
    @media print { .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }

    """
}
