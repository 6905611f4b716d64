"""What is written once all locales are built: indexes, data, sitemap, headers, assets, summary."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from urllib.parse import urljoin
from xml.sax.saxutils import escape, quoteattr

from mkdocs.config.defaults import MkDocsConfig

from dalil.assets import static_folder
from dalil.exports import document, exporters
from dalil.languages import language
from dalil.mkdocs import offline, search, standalone, static_i18n
from dalil.mkdocs.shell import ASSETS
from dalil.paths import safe_write
from dalil.project import LocalizedSite, Project

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
POLICY = Path(__file__).parent / "theme" / "partials" / "dalil" / "policy.html"

Sites = Mapping[str, LocalizedSite]


def write(
    config: MkDocsConfig, sites: Sites, written: Sequence[str], *, is_offline: bool = True
) -> None:
    """Write every file that is not a page into `config.site_dir`.

    `written` are the addresses of the pages written by hand. Without `is_offline` nothing works
    without a network, and what did before no longer does.
    """
    root = Path(config.site_dir)
    for relative, content in _files(config, sites, written):
        safe_write(root, relative, content)
    if not static_i18n.is_preview(config):  # it would keep showing what was changed since
        safe_write(root, offline.WORKER, _worker(config, sites, is_offline=is_offline).encode())


def summary(config: MkDocsConfig, project: Project, sites: Sites, started: float) -> str:
    """A few lines for the person who ran the build."""
    pages = sum(len(site.pages) for site in sites.values())
    lines = [
        (
            f"Built {len(project.content.frameworks)} framework(s), {pages} pages "
            f"in {len(sites)} locale(s), {time.monotonic() - started:.1f} s."
        )
    ]
    for site in sites.values():
        share = site.coverage
        stale = share.stale / share.total if share.total else 0
        lines.append(f"  {site.language.tag:6} {share.share:6.1%} translated, {stale:.1%} stale")
    lines.append(f"Open {Path(config.site_dir) / 'index.html'}, or run `{preview(config)}`.")
    return "\n".join(lines)


def preview(config: MkDocsConfig) -> str:
    """The command that previews this very project."""
    path = Path(config.config_file_path or "mkdocs.yml").resolve()
    makefile = path.with_name("Makefile")
    if makefile.is_file() and "\nserve:" in makefile.read_text("utf-8", errors="replace"):
        return "make serve"
    is_here = path == Path.cwd() / "mkdocs.yml"
    return "mkdocs serve" if is_here else f"mkdocs serve -f {os.path.relpath(path)}"


def _files(
    config: MkDocsConfig, sites: Sites, written: Sequence[str]
) -> Iterator[tuple[str, bytes]]:
    root = Path(config.site_dir)
    prefixes = [static_i18n.prefix(config, locale) for locale in sites]
    built = root / search.BUILT
    indexes = {locale: _index(config, site, built, prefixes) for locale, site in sites.items()}
    for locale, site in sites.items():
        prefix = static_i18n.prefix(config, locale)
        yield f"{prefix}{search.path(config)}", indexes[locale].encode()
        for exporter in exporters():
            text = document(
                exporter, site.content, site.language.tag, address=partial(_address, config, site)
            )
            yield f"{prefix}data/{exporter.name}.json", text.encode()
    if config.site_url:
        yield "sitemap.xml", _sitemap(config, sites, written).encode()
    # They hold for the whole site: another theme's own pages may need what they forbid.
    if standalone.is_material(config) and not (root / "_headers").exists():
        yield "_headers", _headers().encode()
    yield from _static()


def _worker(config: MkDocsConfig, sites: Sites, *, is_offline: bool) -> str:
    """Last of all: it lists the other files as they are."""
    desks = {
        static_i18n.prefix(config, locale): _address(config, site, offline.DESK)
        for locale, site in sites.items()
        if any(each.page.uri == offline.DESK for each in site.pages)
    }
    if not (is_offline and desks):
        return offline.kill_switch()
    return offline.worker(Path(config.site_dir), desks, ASSETS)


def _address(config: MkDocsConfig, site: LocalizedSite, uri: str) -> str:
    """The address of a page below the root of the whole site."""
    return static_i18n.prefix(config, site.locale) + site.layout(uri)


def _static() -> Iterator[tuple[str, bytes]]:
    folder = static_folder()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield f"{ASSETS}{path.relative_to(folder).as_posix()}", path.read_bytes()


def _headers() -> str:
    """Response headers in the form that Netlify and Cloudflare Pages read."""
    policy = POLICY.read_text(encoding="utf-8").strip()
    lines = [
        f"Content-Security-Policy: {policy}; frame-ancestors 'none'",
        "Referrer-Policy: no-referrer",
        "X-Content-Type-Options: nosniff",
        "Permissions-Policy: camera=(), geolocation=(), microphone=()",
    ]
    return "/*\n" + "".join(f"  {line}\n" for line in lines)


def _index(config: MkDocsConfig, site: LocalizedSite, built: Path, prefixes: list[str]) -> str:
    prefix = static_i18n.prefix(config, site.locale)
    own = {site.layout(each.page.uri): each for each in site.pages}
    written = search.handwritten(built, prefix, prefixes, own)
    shown = written if standalone.is_material(config) else search.escaped(written)
    return search.index([*shown, *search.documents(own.items())])


def _sitemap(config: MkDocsConfig, sites: Sites, written: Sequence[str]) -> str:
    """https://www.sitemaps.org/protocol.html with alternates; no dates, so that builds repeat."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<urlset xmlns="{SITEMAP}" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for locale, site in sites.items():
        for rendered in site.pages:
            own = site.layout(rendered.page.uri)
            lines += _url(config, sites, static_i18n.prefix(config, locale) + own, own)
    base = config.site_url or ""
    lines += [f"<url><loc>{escape(urljoin(base, url))}</loc></url>" for url in sorted(written)]
    return "\n".join([*lines, "</urlset>", ""])


def _url(config: MkDocsConfig, sites: Sites, address: str, own: str) -> list[str]:
    base = config.site_url or ""
    alternates = [
        (language(locale).tag, static_i18n.prefix(config, locale) + own) for locale in sites
    ]
    return [
        f"<url><loc>{escape(urljoin(base, address))}</loc>",
        *(
            f'<xhtml:link rel="alternate" hreflang="{tag}" href={quoteattr(urljoin(base, url))}/>'
            for tag, url in [*alternates, ("x-default", own)]
        ),
        "</url>",
    ]
