#!/usr/bin/env python3
"""Cuts the icon font down to the icons that templates, scripts and sources name: `build.py bootstrap-icons-1.13.1.jar`.
Needs fonttools and brotli, only to cut it anew; a test says when that is due."""
import io, os, re, subprocess, sys, tempfile, zipfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'src', 'main')
OUT = os.path.join(ROOT, 'resources', 'META-INF', 'resources', 'icons')
HEAD = '''/* Bootstrap Icons 1.13.1 (https://icons.getbootstrap.com, MIT), those that are used. Written by tools/icons/build.py. */
@font-face { font-display: block; font-family: "bootstrap-icons"; src: url("icons.woff2") format("woff2"); }
.bi::before, [class^="bi-"]::before, [class*=" bi-"]::before { display: inline-block; font-family: bootstrap-icons !important; font-style: normal; font-weight: normal !important; font-variant: normal; text-transform: none; line-height: 1; vertical-align: -.125em; -webkit-font-smoothing: antialiased; -moz-osx-font-smoothing: grayscale; }
'''

def used():
    names = set()
    for folder, _, files in os.walk(ROOT):
        if folder.startswith(OUT): continue
        for file in files:
            if file.endswith(('.html', '.js', '.java', '.css')):
                with open(os.path.join(folder, file), encoding='utf-8') as text: names |= set(re.findall(r'\bbi-([a-z0-9]+(?:-[a-z0-9]+)*)', text.read()))
    return names

def main():
    with zipfile.ZipFile(sys.argv[1]) as jar:
        inside = {n.rsplit('/', 1)[1]: n for n in jar.namelist() if n.endswith(('font/bootstrap-icons.css', 'fonts/bootstrap-icons.woff2'))}
        css, font = jar.read(inside['bootstrap-icons.css']).decode(), jar.read(inside['bootstrap-icons.woff2'])
    glyphs = dict(re.findall(r'\.bi-([a-z0-9-]+)::before \{ content: "\\([0-9a-f]+)"', css))
    names = sorted(used()); missing = [n for n in names if n not in glyphs]
    if missing: sys.exit('no such icons: '+', '.join(missing))
    with tempfile.NamedTemporaryFile(suffix='.woff2') as whole:
        whole.write(font); whole.flush()
        subprocess.run([sys.executable, '-m', 'fontTools.subset', whole.name, '--flavor=woff2', '--layout-features=', '--no-hinting', '--desubroutinize',
                        '--unicodes='+','.join(glyphs[n] for n in names), '--output-file='+os.path.join(OUT, 'icons.woff2')], check=True)
    with open(os.path.join(OUT, 'icons.css'), 'w') as out:
        out.write(HEAD+''.join(f'.bi-{n}::before {{ content: "\\{glyphs[n]}"; }}\n' for n in names))
    print(len(names), 'icons,', os.path.getsize(os.path.join(OUT, 'icons.woff2')), 'bytes')

if __name__ == '__main__': main()
