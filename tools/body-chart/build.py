#!/usr/bin/env python3
"""Draws the body chart and writes its files; stops at the first thing that does not hold. Needs shapely, only to redraw."""
import csv, io, json, math, os, re, sys
import xml.dom.minidom
from shapely.geometry import Polygon, Point, LineString
from shapely.ops import unary_union
import body, fibres, guides, muscles, names, side
from geom import open_spline, closed_spline, path, ink, flatten, mirror

VERSION = 2
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'src', 'main', 'resources')
W, H, MID = body.W, body.H, body.MID
VIEWS = {'front': (muscles.FRONT, guides.FRONT, fibres.FRONT), 'back': (muscles.BACK, guides.BACK, fibres.BACK)}
GAP, EDGE, ROUND = 1.3, 1.7, 1.3       # gap between regions, margin to the skin line, corner radius
SLIVER, REACH, OUTSIDE = 6, 4, 12    # a region thinner than this radius gets a hit area reaching so far over neighbours / off the skin
PRINT = {'light': ('#ebe5da', '#b3a48d', '#85796a', '#8b7b66'), 'dark': ('#323a3a', '#111616', '#98a19d', '#b3aea2')}   # fill, shade, line, muscle

def need(ok, *what):
    if not ok: sys.exit('body chart: '+' '.join(map(str, what)))

def R(p): return [(MID+x, y) for x, y in p]                 # half body -> viewer's right
def side_of(view, viewers_right): return 'left' if viewers_right == (view == 'front') else 'right'
def largest(g): return g if g.geom_type == 'Polygon' else max(g.geoms, key=lambda a: a.area)

# ---- the shapes, all on the viewer's right half ------------------------------------------------
def cut(view, skin):
    """Cut the drawn shapes into neat regions: inside the skin line, even gaps, soft corners."""
    inner = skin.buffer(-EDGE).intersection(Polygon([(MID+1.1, -50), (W+50, -50), (W+50, H+50), (MID+1.1, H+50)]))
    taken, out = [], {}
    for code, depth, pts in VIEWS[view][0]:
        raw = Polygon(R(closed_spline([body.warp(p) for p in pts], 12))).buffer(0); g = raw.intersection(inner)
        if depth == 'superficial':
            if taken: g = g.difference(unary_union(taken).buffer(GAP))
            taken.append(raw)
        r, s = ROUND, None
        while r > .2 and (s is None or s.is_empty): s = g.buffer(-r).buffer(2*r).buffer(-r); r *= .6
        g = s.intersection(inner); need(not g.is_empty and g.area > 12, view, code, 'vanished'); need(code not in out, view, code, 'twice')
        d = path(list(largest(g).exterior.coords)[:-1], err=.3); shown = Polygon(flatten(d)[0]).buffer(0)
        need(shown.geom_type == 'Polygon' and shown.hausdorff_distance(largest(g)) < 1.5, view, code, 'curve fit strays')
        need(skin.contains(shown), view, code, 'leaves the skin')
        out[code] = (depth, d, shown)
    return out

def place(region, u, v):
    """The point a share v of the way down a region and a share u of the way across it there: stays inside however the region moves."""
    x0, y0, x1, y1 = region.bounds; y = y0+v*(y1-y0); row = region.intersection(LineString([(x0-1, y), (x1+1, y)]))
    pieces = sorted(p.bounds[::2] for p in getattr(row, 'geoms', [row]) if p.length > 0); left = u*sum(b-a for a, b in pieces)
    for a, b in pieces:
        if left <= b-a: return (a+left, y)
        left -= b-a

def thin(region):
    r = 0
    while not region.buffer(-r-.25).is_empty: r += .25
    return r

def hits(view, skin, regs, points, room=Polygon([(MID, 0), (W, 0), (W, H), (MID, H)])):
    """A larger, invisible shape for each region too thin for a finger. Never over another thin one or over another's trigger point."""
    top = {c: s for c, (depth, _, s) in regs.items() if depth == 'superficial'}
    slim = [c for c in top if thin(top[c]) < SLIVER]; out = {}
    cores = [top[o].buffer(-thin(top[o])/3) for o in top if o not in slim]                  # two thirds of a neighbour's thickness stay its own
    for c in slim:
        nearer = [top[o].buffer(k).difference(top[c].buffer(k)) for o in slim if o != c and top[o].distance(top[c]) < 2*OUTSIDE for k in range(1, OUTSIDE+1)]
        keep_off = cores+nearer+[Point(p).buffer(3.5) for o in top if o != c for p in points[o]]
        bulk = unary_union([top[o].buffer(2) for o in top if o not in slim])
        g = top[c].buffer(REACH).union(top[c].buffer(OUTSIDE).difference(skin.buffer(.5)).difference(bulk)).difference(unary_union(keep_off))
        g = g.intersection(room).buffer(-1).buffer(1.5).simplify(.9)
        p = [(round(x), round(y)) for x, y in largest(g).exterior.coords[:-1]]; need(Polygon(p).is_valid and Polygon(p).area > top[c].area, view, c, 'hit area broken')
        out[c] = p
    covered = unary_union([Polygon(p) for p in out.values()])
    for o in set(top)-set(slim): need(top[o].difference(covered).area > .5*top[o].area, view, o, 'mostly under the hit areas of its neighbours')
    return out

# ---- ink ---------------------------------------------------------------------------------------
def hand_lines(view):
    """Palm lines in front, nails and knuckles at the back, in the hand frame."""
    F, out = body.hand_frame, []
    if view == 'front':
        out.append(([F(p) for p in ((25.2, 50.4), (28.4, 49.6), (31.4, 46.6))], .5))
        out += [([F(p) for p in pts], w) for _, pts, w in guides.PALM]
    else: out.append(([F(p) for p in body.THUMB_NAIL], .6))
    for _, b, t, w, _ in body.FINGERS:
        L = math.dist(b, t); u = ((t[0]-b[0])/L, (t[1]-b[1])/L)
        at = lambda a, o: F((b[0]+u[0]*a+u[1]*o, b[1]+u[1]*a-u[0]*o))
        if view == 'front':
            for f in (.36, .66): out.append(([at(L*f+(.5 if o == 0 else 0), o) for o in (-w[1]*.72, 0, w[1]*.72)], .5))
        else:
            h = w[2]*.62
            out += [([at(L-2.2, -h), at(L-7, -h*1.02), at(L-8.4, 0), at(L-7, h*1.02), at(L-2.2, h)], .6), ([at(L*.44, -h*.9), at(L*.41, 0), at(L*.44, h*.9)], .5),
                    ([at(-6.5, -h), at(-8, 0), at(-6.5, h)], .55), ([at(-11, 0), at(-22, -(b[0]*.12))], .4)]
    return out

def ink_lines(view):
    """Ink: (one half, to be mirrored), (lines on the midline)."""
    half = mid = ''
    for pts, w, mirrored in [g[1:] for g in VIEWS[view][1]]+[(p, w, True) for p, w in hand_lines(view)]:
        d = path(ink(R([body.warp(p)[:2] for p in pts]), w), err=.24, step=1.2, corner=70)
        if mirrored: half += d
        else: mid += d
    return half, mid

def along(line, t):
    """Point at fraction t of a control polyline (by index, so matched lines stay matched)."""
    f = t*(len(line)-1); i = min(int(f), len(line)-2); f -= i
    return tuple(line[i][k]+(line[i+1][k]-line[i][k])*f for k in (0, 1))

def grain(strands, regs, put):
    """Fine fibre strands inside the superficial regions."""
    out = ''
    for code, a, m, b, count in strands:
        shape = regs[code][2].buffer(-1.6)
        for k in range(count):
            t = (k+.5)/count; pts = [along(l, t) for l in (a, m, b) if l]
            line = LineString(put(open_spline(pts, 14))).intersection(shape)
            line = max((l for l in getattr(line, 'geoms', [line]) if l.geom_type == 'LineString'), key=lambda l: l.length, default=None)
            if line is None or line.length < 5: continue
            s, e = (.04, .13, .07, .17)[k % 4], 1-(.12, .05, .16, .08)[k % 4]     # uneven ends, as a pen would leave them
            out += path([line.interpolate(s+(e-s)*j/12, normalized=True).coords[0] for j in range(13)], closed=False, err=.5, step=max(1, line.length/14), corner=170)
    return out

# ---- files -------------------------------------------------------------------------------------
FLIP = f'transform="matrix(-1 0 0 1 {2*MID} 0)"'
def twice(i, d, attrs=''): return f'<path id="{i}" d="{d}"{attrs}/><use href="#{i}" {FLIP}/>'
LABELS = {'front': 'Body chart, front', 'back': 'Body chart, back', 'left': 'Body chart, left side', 'right': 'Body chart, right side'}
def sides(view):
    """The client's sides that a view shows, and whether the shape as drawn is turned round for it."""
    return [(view, view == 'right')] if view in ('left', 'right') else [(side_of(view, right), not right) for right in (True, False)]

def layers(view, b, right):
    """The body under the muscles. The right side is the left one turned round: its shapes are those of the left drawing."""
    fl = f' {FLIP}' if right else ''
    if 'skin' in b:
        skin = f'{view}-skin'
        return (f'<g id="{skin}"><path id="{skin}-half" d="{b["skin"]}"/><use href="#{skin}-half" {FLIP}/></g><clipPath id="{view}-clip"><use href="#{skin}-half"/><use href="#{skin}-half" {FLIP}/></clipPath>',
                f'<g class="skin"><use href="#{skin}"/><path d="{b["seam"]}"/></g>\n<g clip-path="url(#{view}-clip)"><use class="shade" stroke-width="10" filter="url(#{view}-soft)" href="#{skin}"/></g>\n'
                f'<g class="guides">{twice(f"{view}-ink", b["ink"][0])}<path d="{b["ink"][1]}"/></g>\n<g class="grain">{twice(f"{view}-grain", b["grain"])}</g>\n<use class="outline" href="#{skin}"/>')
    shapes = '' if right else ''.join(f'<path id="left-{k}" d="{b[k]}"/>' for k in ('trunk', 'arm', 'arm-line', 'ink', 'grain'))
    clips = ''.join(f'<clipPath id="{view}-{k}-clip"><use href="#left-{k}"{fl}/></clipPath>' for k in ('trunk', 'arm'))
    part = lambda k, line: (f'<use class="skin" href="#left-{k}"{fl}/><g clip-path="url(#{view}-{k}-clip)"><use class="shade" stroke-width="10" filter="url(#{view}-soft)" href="#left-{line}"{fl}/></g>'
                            f'<use class="outline" href="#left-{line}"{fl}/>')
    return shapes+clips, (f'{part("trunk", "trunk")}{part("arm", "arm-line")}\n<g class="guides"><use href="#left-ink"{fl}/></g>\n<g class="grain"><use href="#left-grain"{fl}/></g>')

def interactive(view, b):
    """For inlining in a page: all looks come from the page's style sheet. Each shape is written once, in defs, and used for both sides."""
    right = view == 'right'; home = 'left' if right else view; defs, rows = [], {'superficial': [], 'slim': [], 'deep': []}
    for code, (depth, d, _) in b['regs'].items():
        points = ' '.join(f'{n:.1f}'.removesuffix('.0') for p in b['points'][code] for n in p)
        if not right:
            defs.append(f'<path id="{home}-{code}" data-points="{points}" d="{d}"/>')
            if code in b['hits']: defs.append(f'<path id="{home}-{code}-hit" d="M{" ".join(f"{x} {y}" for x, y in b["hits"][code])}z"/>')
        for s, turned in sides(view):
            fl = f' {FLIP}' if turned else ''; who = f'data-muscle="{code}" data-side="{s}"'
            row = f'<use class="hit" href="#{home}-{code}-hit" {who}{fl}/>' if code in b['hits'] else ''
            deep = ' data-depth="deep"' if depth == 'deep' else ''
            row += f'<use class="muscle" href="#{home}-{code}" {who}{deep}{fl}/>'
            rows['slim' if code in b['hits'] else depth].append(row)
    n = '\n'; shapes, ink = layers(view, b, right)
    return f'''<svg xmlns="http://www.w3.org/2000/svg" class="body-chart" data-view="{view}" data-chart-version="{VERSION}" viewBox="0 0 {W} {H}" role="group" aria-label="{LABELS[view]}">
<defs>{shapes}<filter id="{view}-soft" x="-10%" y="-5%" width="120%" height="110%"><feGaussianBlur stdDeviation="4.5"/></filter>
{n.join(defs)}</defs>
{ink}
<g class="muscles">
{n.join(rows['superficial']+rows['slim']+rows['deep'])}
</g>
<g class="knots"></g>
</svg>
'''

def standalone(view, b, fill, shade, line, muscle):
    """For <image href> under read-only markers: fixed colours, nothing a plain renderer would miss."""
    regions = ''.join(d for depth, d, _ in b['regs'].values() if depth == 'superficial')
    soft = lambda i: ''.join(f'<use href="#{i}" stroke-width="{w}" stroke-opacity="{o}"/>' for w, o in ((24, .05), (18, .06), (12, .07), (7, .08), (3, .08)))
    grain = f'fill="none" stroke="{muscle}" stroke-opacity=".28" stroke-width=".45" stroke-linecap="round"'
    region = f'fill="{muscle}" fill-opacity=".06" stroke="{muscle}" stroke-opacity=".35" stroke-width=".6"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}">'
    if 'skin' in b:
        return f'''{head}<defs><path id="h" d="{b['skin']}"/><g id="s"><use href="#h"/><use href="#h" {FLIP}/></g><clipPath id="c"><use href="#h"/><use href="#h" {FLIP}/></clipPath></defs>
<g fill="{fill}"><use href="#s"/><path d="{b['seam']}"/></g>
<g clip-path="url(#c)" fill="none" stroke="{shade}">{soft('s')}</g>
<g fill="{line}" fill-opacity=".7">{twice('i', b['ink'][0])}<path d="{b['ink'][1]}"/></g>
<g {grain}>{twice('g', b['grain'])}</g>
<use href="#s" fill="none" stroke="{line}" stroke-linejoin="round"/>
<g {region}>{twice('m', regions)}</g>
</svg>
'''
    shapes = ''.join(f'<path id="{k}" d="{b[k]}"/>' for k in ('trunk', 'arm', 'arm-line'))
    turn = f' {FLIP}' if view == 'right' else ''
    part = lambda k, edge: f'<use href="#{k}" fill="{fill}"/><g clip-path="url(#{k}-c)" fill="none" stroke="{shade}">{soft(edge)}</g><use href="#{edge}" fill="none" stroke="{line}" stroke-linejoin="round"/>'
    return f'''{head}<defs>{shapes}<clipPath id="trunk-c"><use href="#trunk"/></clipPath><clipPath id="arm-c"><use href="#arm"/></clipPath></defs>
<g{turn}>{part('trunk', 'trunk')}{part('arm', 'arm-line')}
<path fill="{line}" fill-opacity=".7" d="{b['ink']}"/>
<path {grain} d="{b['grain']}"/>
<path {region} d="{regions}"/></g>
</svg>
'''

def corners(shape):
    """The polygon in shares of the view box, as near as makes no difference to a finger."""
    g = shape.simplify(.25); p = [(round(x/W, 4), round(y/H, 4)) for x, y in g.exterior.coords[:-1]]
    need(not g.interiors and Polygon(p).is_valid, 'polygon broken')
    return p

def draw(view):
    half = R(open_spline(body.half(view), 9)); skin = Polygon(half+[(2*MID-x, y) for x, y in half[::-1]]); need(skin.is_valid, view, 'silhouette crosses itself')
    regs = cut(view, skin); points = {c: [place(regs[c][2], *uv) for uv in muscles.POINTS[view][c]] for c in regs}
    need(set(muscles.POINTS[view]) == set(regs), view, 'points without a region')
    for c in regs:
        for p in points[c]: need(regs[c][2].buffer(-.9).contains(Point(p)), view, c, p, 'too close to the edge of its region')
    return {'regs': regs, 'points': points, 'hits': hits(view, skin, regs, points), 'shape': skin, 'ink': ink_lines(view), 'grain': grain(VIEWS[view][2], regs, lambda pts: R([body.warp(z) for z in pts])),
            'skin': path(half, closed=False, err=.14, step=.8), 'seam': f'M{MID-1} {half[0][1]:.1f}h2V{half[-1][1]-.5:.1f}h-2z'}

def draw_side():
    """The client's left side, facing the viewer's left; an arm swung forward over the trunk."""
    V = lambda pts: R([(p[0], body.warp((0, p[1]))[1]) for p in pts])
    trunk, arm = Polygon(V(closed_spline(side.BODY, 9))), Polygon(V(closed_spline(side.ARM, 9))); need(trunk.is_valid and arm.is_valid, 'side silhouette crosses itself')
    rooms = {'arm': arm.buffer(-EDGE), 'body': trunk.buffer(-EDGE).difference(arm.buffer(EDGE))}; whole = trunk.union(arm)
    taken, regs = {'arm': [], 'body': []}, {}
    for code, depth, where, pts in side.MUSCLES:
        raw = Polygon(V(closed_spline(pts, 12))).buffer(0); g = raw.intersection(rooms[where])
        if depth == 'superficial':
            if taken[where]: g = g.difference(unary_union(taken[where]).buffer(GAP))
            taken[where].append(raw)
        r, s = ROUND, None
        while r > .2 and (s is None or s.is_empty): s = g.buffer(-r).buffer(2*r).buffer(-r); r *= .6
        g = largest(s.intersection(rooms[where])); need(g.area > 12 and code not in regs, 'side', code, 'vanished or twice')
        d = path(list(g.exterior.coords)[:-1], err=.3); shown = Polygon(flatten(d)[0]).buffer(0)
        need(shown.geom_type == 'Polygon' and shown.hausdorff_distance(g) < 1.5 and whole.contains(shown), 'side', code, 'curve fit strays')
        regs[code] = (depth, d, shown)
    points = {c: V(pts) for c, pts in side.POINTS.items()}; need(set(points) == set(regs), 'side: points without a region', set(points) ^ set(regs))
    for c in regs:
        for p in points[c]: need(regs[c][2].buffer(-.9).contains(Point(p)), 'side', c, p, 'too close to the edge of its region')
    on_arm = {m[0] for m in side.MUSCLES if m[2] == 'arm'}; swung = lambda q, c: [side.swing(p) for p in q] if q and c in on_arm else q
    strands = [(c, *(swung(q, c) for q in lines), n) for c, *lines, n in fibres.SIDE]
    return {'regs': regs, 'points': points, 'hits': hits('left', whole, regs, points, Polygon([(0, 0), (W, 0), (W, H), (0, H)])), 'shape': whole,
            'trunk': path(list(trunk.exterior.coords)[:-1], err=.14, step=.8), 'arm': path(list(arm.exterior.coords)[:-1], err=.14, step=.8),
            'arm-line': path(V(open_spline(side.ARM_LINE, 9)), closed=False, err=.14, step=.8),
            'ink': ''.join(path(ink(V(p), w), err=.24, step=1.2, corner=70) for _, p, w in side.GUIDES), 'grain': grain(strands, regs, V)}

def silhouette(view, shape):
    """A unit wider than the skin; whole, and exactly symmetrical where the body is."""
    if view == 'left': return corners(shape.buffer(1.2))
    half = [(.5 if x < .5025 else x, y) for x, y in corners(largest(shape.buffer(1.2).intersection(Polygon([(MID, 0), (W, 0), (W, H), (MID, H)]))))]
    start = min(range(len(half)), key=lambda i: (half[i][0] > .5, half[i][1])); half = half[start:]+half[:start]      # from the crown
    if half[1][0] == .5: half = half[:1]+half[:0:-1]
    return half+[(round(1-x, 4), y) for x, y in half[:0:-1] if x != .5]

def chart(bodies):
    data = {'version': VERSION, 'viewBox': [0, 0, W, H], 'silhouettes': {v: silhouette(v, b['shape']) for v, b in bodies.items()}, 'muscles': {}}
    for v, b in bodies.items(): need(b['shape'].difference(Polygon([(x*W, y*H) for x, y in data['silhouettes'][v]])).area < 2, v, 'silhouette leaves out some skin')
    for code in names.NAMES:
        m = data['muscles'][code] = {'label': names.NAMES[code][0], 'referral': muscles.REFERRAL[code], 'views': {}}
        for view, b in bodies.items():
            if code not in b['regs']: continue
            depth, _, shape = b['regs'][code]; turn = view == 'back'          # stored for the client's left
            left = lambda ps: [(round(1-x, 4) if turn else x, y) for x, y in ps]
            m['views'][view] = {'depth': depth, 'points': left([(round(x/W, 4), round(y/H, 4)) for x, y in b['points'][code]]), 'region': left(corners(shape))}
            if code in b['hits']: m['views'][view]['hit'] = left([(round(x/W, 4), round(y/H, 4)) for x, y in b['hits'][code]])
    return data

def check(files, data):
    """What was written, read again."""
    ids = []
    for view in LABELS:
        svg = files[f'body-chart/v{VERSION}/{view}.svg']; doc = xml.dom.minidom.parseString(svg)
        for bad in ('<style', '<script', 'style=', 'tabindex', ' on'): need(not re.search(re.escape(bad)+('' if bad != ' on' else r'\w+='), svg), view, bad)
        ids += re.findall(r' id="([^"]+)"', svg); need(all(r in ids for r in re.findall(r'(?:href="|url\()#([\w-]+)', svg)), view, 'points to a missing id')
        need([e for e in doc.documentElement.childNodes if e.nodeType == 1][-1].getAttribute('class') == 'knots', view, 'knots are not on top')
        used = [(e.getAttribute('data-muscle'), e.getAttribute('data-side')) for e in doc.getElementsByTagName('use') if e.getAttribute('class') == 'muscle']
        need(sorted(used) == sorted((c, s) for c, m in data['muscles'].items() if ('left' if view == 'right' else view) in m['views'] for s, _ in sides(view)), view, 'a muscle is missing')
    need(len(ids) == len(set(ids)), 'ids repeat', [i for i in ids if ids.count(i) > 1][:5])
    for code, m in data['muscles'].items():
        need(m['views'] and m['referral'], code, 'not drawn')
        for view, v in m['views'].items():
            P = Polygon([(x*W, y*H) for x, y in v['region']])
            need(P.is_valid and v['points'] and all(P.contains(Point(x*W, y*H)) for x, y in v['points']), view, code, 'point outside its region')
            need(Polygon([(x*W, y*H) for x, y in data['silhouettes'][view]]).contains(P), view, code, 'region off the silhouette')
    need(not names.REQUIRED-set(data['muscles']), 'missing', names.REQUIRED-set(data['muscles']))
    need(all(r in names.REGIONS and not re.search('[,"]', n+p) for n, r, p in names.NAMES.values()), 'unknown body region, or a comma in a name')
    size = {f: len(t.encode()) for f, t in files.items()}
    need(sum(size[f'body-chart/v{VERSION}/{v}.svg'] for v in LABELS) < 120000, 'fragments too large', size)
    for f in size:
        if '-light' in f or '-dark' in f:
            xml.dom.minidom.parseString(files[f]); need(size[f] < 45000, f, 'too large'); need(not re.search('<style|<filter|var\\(|style=', files[f]), f, 'not plain')
    return size

def main():
    for a, v in zip(sys.argv, sys.argv[1:]):       # --move patella=650   --widen hip=90: other bodies
        if a in ('--move', '--widen'):
            k, v = v.split('='); table = body.LM if a == '--move' else body.LMW; need(k in table, k, 'is not one of', list(table)); table[k] = float(v)
    out = sys.argv[sys.argv.index('--out')+1] if '--out' in sys.argv else ROOT
    bodies = {v: draw(v) for v in VIEWS} | {'left': draw_side()}
    drawn = {c for b in bodies.values() for c in b['regs']}; need(drawn == set(names.NAMES), 'drawn or named, not both:', drawn ^ set(names.NAMES))
    data = chart(bodies); home = f'body-chart/v{VERSION}'
    files = {f'{home}/{v}.svg': interactive(v, b) for v, b in (bodies | {'right': bodies['left']}).items()}
    files |= {f'META-INF/resources/{home}/{v}-{t}.svg': standalone(v, b, *c) for v, b in (bodies | {'right': bodies['left']}).items() for t, c in PRINT.items()}
    files[f'{home}/chart.json'] = re.sub(r'("[\w-]+":\{"label")', r'\n\1', json.dumps(data, separators=(',', ':')))+'\n'
    table = io.StringIO(); w = csv.writer(table, lineterminator='\n'); w.writerow(('code', 'name', 'region', 'plain')); w.writerows((c, *n) for c, n in names.NAMES.items())
    files[f'{home}/muscles.csv'] = table.getvalue()
    size = check(files, json.loads(files[f'{home}/chart.json']))
    for f, t in files.items():
        os.makedirs(os.path.dirname(os.path.join(out, f)), exist_ok=True)
        with open(os.path.join(out, f), 'w') as o: o.write(t)
        print(f'{size[f]:7} {f}')
    for v, b in bodies.items(): print(v, len(b['regs']), 'regions,', sum(map(len, b['points'].values())), 'points a side, hit areas:', ', '.join(b['hits']))

if __name__ == '__main__': main()
