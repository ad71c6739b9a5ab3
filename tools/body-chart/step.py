#!/usr/bin/env python3
"""What a redraw changes for places that were charted before: the regions as they were, of muscles that look different now.
`step.py FOLDER` with the body-chart folder of the version before (git archive VERSION tools/body-chart) writes v<now>/from-v<before>.json."""
import json, os, subprocess, sys
from shapely.geometry import Polygon
import build
from build import W, H, draw, draw_side, corners, need

DUMP = '''
import json, build
b = {v: build.draw(v) for v in build.VIEWS}
if hasattr(build, "draw_side"): b["left"] = build.draw_side()
print(json.dumps([build.VERSION, {v: {c: list(r[2].exterior.coords) for c, r in d["regs"].items()} for v, d in b.items()}]))
'''

def main():
    before, old = json.loads(subprocess.run([sys.executable, '-c', DUMP], cwd=sys.argv[1], check=True, capture_output=True, text=True).stdout)
    need(before == build.VERSION-1, 'the version before', build.VERSION, 'is not', before)
    now = {v: draw(v) for v in build.VIEWS} | {'left': draw_side()}; step = {}
    for view, regions in old.items():
        for code, ring in regions.items():
            need(code in now[view]['regs'], view, code, 'is gone: its places need a muscle by hand')
            was = Polygon(ring)
            if was.hausdorff_distance(now[view]['regs'][code][2]) > .3:
                step.setdefault(view, {})[code] = [(round(1-x, 4) if view == 'back' else x, y) for x, y in corners(was)]
    file = os.path.join(build.ROOT, f'body-chart/v{build.VERSION}/from-v{before}.json')
    with open(file, 'w') as o: o.write(json.dumps(step, separators=(',', ':')).replace('"},"', '"},\n"')+'\n')
    for view, regions in step.items(): print(view, ', '.join(regions))

if __name__ == '__main__': main()
