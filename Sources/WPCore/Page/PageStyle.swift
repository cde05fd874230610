/// How every page looks: by day and by night, on a phone, on a wall and on paper.
enum PageStyle {
  static let css = """
    :root { --ground: #fcfcfa; --ink: #22262b; --faint: #6a727c; --line: #e2e4e6; --card: #f3f4f3;
      --bar: #cfdceb; --bar-ink: #1d3550; --hot: #c9431d; --hot-ink: #fff; --yes: #2b7a4b; --no: #b3391f; }
    @media (prefers-color-scheme: dark) {
      :root { --ground: #15181c; --ink: #e6e8ea; --faint: #98a1ab; --line: #2c3138; --card: #1e2328;
        --bar: #2c4560; --bar-ink: #dbe8f6; --hot: #d9552f; --hot-ink: #fff; --yes: #64c48b; --no: #f08a6f; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--ground); color: var(--ink);
      font: clamp(15px, 0.6vw + 9px, 26px)/1.45 system-ui, sans-serif; }
    main { max-width: 110rem; margin: 0 auto; padding: 1.6rem clamp(1rem, 3vw, 4rem) 3rem; }
    .over, dt, h2, footer, th { color: var(--faint); }
    .over { margin: 0; overflow-wrap: anywhere; }
    h1 { margin: .2em 0 .7em; font-size: 1.5em; line-height: 1.25; font-weight: 600; overflow-wrap: anywhere; }
    h2 { margin: 2.2em 0 .6em; font-size: 1em; font-weight: 600; }
    dl { display: flex; flex-wrap: wrap; gap: .6rem; margin: 0; }
    dl div { background: var(--card); border-radius: .5rem; padding: .5rem .9rem; min-width: 8.5rem; }
    dt { font-size: .8em; } dd { margin: 0; font-size: 1.35em; font-weight: 600; font-variant-numeric: tabular-nums; }
    a { color: inherit; }
    footer { margin-top: 2.2em; font-size: .85em; }

    """
}
