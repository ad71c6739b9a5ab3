"""Small geometry kit for the body chart: splines, warping, cubic fitting. No drawing in here."""
import math, re

# ---------- cardinal splines -------------------------------------------------
def _seg(p0, p1, p2, p3, n, k):
    out = []
    m1 = ((p2[0]-p0[0])*k, (p2[1]-p0[1])*k); m2 = ((p3[0]-p1[0])*k, (p3[1]-p1[1])*k)
    # limit tangents to the chord so that unevenly spaced points never overshoot
    d = math.dist(p1, p2)
    def lim(m):
        l = math.hypot(*m)
        return m if l <= d*1.15 or l == 0 else (m[0]*d*1.15/l, m[1]*d*1.15/l)
    m1, m2 = lim(m1), lim(m2)
    for i in range(n):
        t = i/n; t2 = t*t; t3 = t2*t
        a, b, c, e = 2*t3-3*t2+1, t3-2*t2+t, -2*t3+3*t2, t3-t2
        out.append((a*p1[0]+b*m1[0]+c*p2[0]+e*m2[0], a*p1[1]+b*m1[1]+c*p2[1]+e*m2[1]))
    return out

def open_spline(pts, n=10, k=.5):
    """Interpolate an open run of points; a third item 'c' marks a corner."""
    runs, cur = [], []
    for p in pts:
        cur.append(p[:2])
        if len(p) > 2 and p[2] == 'c' and len(cur) > 1:
            runs.append(cur); cur = [p[:2]]
    if len(cur) > 1: runs.append(cur)
    out = []
    for r in runs:
        q = [(2*r[0][0]-r[1][0], 2*r[0][1]-r[1][1])] + r + [(2*r[-1][0]-r[-2][0], 2*r[-1][1]-r[-2][1])]
        for i in range(1, len(q)-2): out += _seg(q[i-1], q[i], q[i+1], q[i+2], n, k)
    out.append(tuple(pts[-1][:2]))
    return out

def closed_spline(pts, n=10, k=.5):
    """Closed version: starts at the first corner if there is one, otherwise wraps round."""
    pts = list(pts)
    ci = next((i for i, p in enumerate(pts) if len(p) > 2 and p[2] == 'c'), None)
    if ci is not None:
        pts = pts[ci:] + pts[:ci] + [pts[ci]]
        return open_spline(pts, n, k)[:-1]
    m = len(pts); out = []
    for i in range(m):
        out += _seg(pts[i-1][:2], pts[i][:2], pts[(i+1) % m][:2], pts[(i+2) % m][:2], n, k)
    return out

# ---------- Schneider cubic fitting (polyline -> few smooth cubics) ---------
def _sub(a, b): return (a[0]-b[0], a[1]-b[1])
def _dot(a, b): return a[0]*b[0]+a[1]*b[1]
def _unit(a):
    l = math.hypot(*a) or 1; return (a[0]/l, a[1]/l)
def _bez(c, t):
    s = 1-t
    return tuple(s*s*s*c[0][i]+3*s*s*t*c[1][i]+3*s*t*t*c[2][i]+t*t*t*c[3][i] for i in (0, 1))

def _gen(p, u, t1, t2):
    c00 = c01 = c11 = x0 = x1 = 0
    a, b = p[0], p[-1]
    for q, t in zip(p, u):
        s = 1-t; b0, b1, b2, b3 = s*s*s, 3*s*s*t, 3*s*t*t, t*t*t
        A1 = (t1[0]*b1, t1[1]*b1); A2 = (t2[0]*b2, t2[1]*b2)
        c00 += _dot(A1, A1); c01 += _dot(A1, A2); c11 += _dot(A2, A2)
        r = (q[0]-a[0]*(b0+b1)-b[0]*(b2+b3), q[1]-a[1]*(b0+b1)-b[1]*(b2+b3))
        x0 += _dot(A1, r); x1 += _dot(A2, r)
    det = c00*c11-c01*c01; d = math.dist(a, b)
    al = ar = d/3
    if abs(det) > 1e-9:
        al = (x0*c11-x1*c01)/det; ar = (c00*x1-c01*x0)/det
    if al < d*.02 or ar < d*.02 or al > 3*d or ar > 3*d: al = ar = d/3
    return (a, (a[0]+t1[0]*al, a[1]+t1[1]*al), (b[0]+t2[0]*ar, b[1]+t2[1]*ar), b)

def _fit(p, t1, t2, err, out, depth=0):
    if len(p) <= 2:
        d = math.dist(p[0], p[-1])/3
        out.append((p[0], (p[0][0]+t1[0]*d, p[0][1]+t1[1]*d), (p[-1][0]+t2[0]*d, p[-1][1]+t2[1]*d), p[-1])); return
    u = [0]
    for i in range(1, len(p)): u.append(u[-1]+math.dist(p[i], p[i-1]))
    u = [v/u[-1] for v in u]
    for _ in range(5):
        c = _gen(p, u, t1, t2); worst, at = 0, len(p)//2
        for i in range(1, len(p)-1):
            d = math.dist(_bez(c, u[i]), p[i])
            if d > worst: worst, at = d, i
        if worst < err: out.append(c); return
        if worst > err*12: break
        nu = []
        for q, t in zip(p, u):            # one Newton step per sample
            B = _bez(c, t); e = 1e-4
            B1 = _bez(c, min(1, t+e)); B0 = _bez(c, max(0, t-e)); h = (min(1, t+e)-max(0, t-e)) or e
            d1 = ((B1[0]-B0[0])/h, (B1[1]-B0[1])/h); den = _dot(d1, d1) or 1
            nu.append(min(1, max(0, t-_dot(_sub(B, q), d1)/den)))
        u = nu; u[0], u[-1] = 0, 1
    at = max(1, min(len(p)-2, at))
    tc = _unit(_sub(p[max(0, at-2)], p[min(len(p)-1, at+2)]))
    _fit(p[:at+1], t1, tc, err, out, depth+1); _fit(p[at:], (-tc[0], -tc[1]), t2, err, out, depth+1)

def resample(p, step, closed):
    q = list(p) + ([p[0]] if closed else [])
    out = [q[0]]; acc = 0
    for a, b in zip(q, q[1:]):
        d = math.dist(a, b)
        while acc+d >= step and d > 0:
            t = (step-acc)/d; a = (a[0]+(b[0]-a[0])*t, a[1]+(b[1]-a[1])*t)
            out.append(a); d = math.dist(a, b); acc = 0
        acc += d
    if not closed and math.dist(out[-1], q[-1]) > 1e-6: out.append(q[-1])
    if closed and math.dist(out[-1], out[0]) < step*.3: out.pop()
    return out

def numbers(vals):
    """Numbers to one decimal, written as briefly as path data allows: 0.5 -0.3 0.2 -> .5-.3.2"""
    out = last = ''
    for v in vals:
        s = f'{v:.1f}'.removesuffix('.0').replace('0.', '.') if abs(v) < 1 else f'{v:.1f}'.removesuffix('.0')
        if s in ('-', '-0', ''): s = '0'
        out += (' ' if out and not (s[0] == '-' or s[0] == '.' and '.' in last) else '')+s; last = s
    return out

def path(poly, closed=True, err=.16, step=.9, corner=50):
    """Polyline -> compact smooth path data."""
    p = resample(poly, step, closed); m = len(p); w = 2
    def turn(i):
        a, b, c = p[(i-w) % m], p[i], p[(i+w) % m]
        u, v = _sub(b, a), _sub(c, b)
        return abs(math.degrees(math.atan2(u[0]*v[1]-u[1]*v[0], _dot(u, v))))
    cs = []
    rng = range(m) if closed else range(w, m-w)
    t = {i: turn(i) for i in rng}
    for i in rng:
        if t[i] > corner and all(t[i] >= t.get((i+k) % m, 0) for k in (-2, -1, 1, 2)):
            if not cs or i-cs[-1] > 2: cs.append(i)
    if closed:
        if not cs:
            q = p+[p[0]]; tg = _unit(_sub(p[1], p[-1])); segs = []
            _fit(q, tg, (-tg[0], -tg[1]), err, segs)
        else:
            segs = []
            for a, b in zip(cs, cs[1:]+[cs[0]+m]):
                q = [p[i % m] for i in range(a, b+1)]
                if len(q) < 2: continue
                k = min(2, len(q)-1)
                _fit(q, _unit(_sub(q[k], q[0])), _unit(_sub(q[-1-k], q[-1])), err, segs)
    else:
        segs = []; cs = [0]+cs+[m-1]
        for a, b in zip(cs, cs[1:]):
            q = p[a:b+1]
            if len(q) < 2: continue
            k = min(2, len(q)-1)
            _fit(q, _unit(_sub(q[k], q[0])), _unit(_sub(q[-1-k], q[-1])), err, segs)
    x, y = round(segs[0][0][0], 1), round(segs[0][0][1], 1)
    d = 'M'+numbers((x, y))
    for s in segs:                       # relative coordinates keep the files small
        pr = [(round(a, 1), round(b, 1)) for a, b in s[1:]]
        d += 'c'+numbers([c-o for q in pr for c, o in zip(q, (x, y))]); x, y = pr[-1]
    return d+('z' if closed else '')

# ---------- ink: a line with a swelling middle and tapered ends -------------
def ink(pts, width=1.1, taper=(.35, .35)):
    """Tapered pen stroke along the control points, returned as a closed polygon."""
    c = resample(open_spline(pts, 12), 2.2, False)
    L = len(c)-1; left, right = [], []
    for i, p in enumerate(c):
        a, b = c[max(0, i-1)], c[min(L, i+1)]; u = _unit(_sub(b, a)); t = i/L
        f = 1
        if taper[0] and t < taper[0]: f = min(f, math.sin(t/taper[0]*math.pi/2))
        if taper[1] and t > 1-taper[1]: f = min(f, math.sin((1-t)/taper[1]*math.pi/2))
        h = width/2*max(f, .12)
        left.append((p[0]-u[1]*h, p[1]+u[0]*h)); right.append((p[0]+u[1]*h, p[1]-u[0]*h))
    return left+right[::-1]

def _read(d):
    """The subpaths of path data as this module writes it (M, relative c, z): [x, y, dx1, dy1, ...]."""
    return [[float(k) for k in re.findall(r'-?\d*\.?\d+', sub)] for sub in d.split('M')[1:]]

def mirror(d, width):
    """The same path data on the other half of a drawing of that width; exact, not fitted again."""
    out = ''
    for sub, v in zip(d.split('M')[1:], _read(d)):
        out += 'M'+numbers((width-v[0], v[1]))
        for i in range(2, len(v), 6): out += 'c'+numbers([-k if j % 2 == 0 else k for j, k in enumerate(v[i:i+6])])
        out += 'z' if sub.endswith('z') else ''
    return out

def flatten(d, steps=8):
    """Path data back to points: what is checked is what is shipped."""
    out = []
    for v in _read(d):
        x, y = v[:2]; pts = [(x, y)]
        for i in range(2, len(v), 6):
            c = [(x, y)]+[(x+v[i+k], y+v[i+k+1]) for k in (0, 2, 4)]
            pts += [_bez(c, t/steps) for t in range(1, steps+1)]; x, y = c[3]
        out.append(pts)
    return out
