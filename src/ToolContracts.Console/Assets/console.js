// Keeps an open list as it is now. Without it the pages work, and a reload shows what is new.
"use strict";

(() => {
    const region = document.querySelector("[data-live]");
    const feed = document.querySelector("[data-changes]")?.dataset.changes;
    const news = document.querySelector(".news");
    if (!region || !feed || !news || !window.EventSource) {
        return;
    }

    let source = null;
    let isLoading = false;
    let isStale = false;

    const say = (text, address) => {
        if (news.dataset.said === text) {
            return;
        }
        news.dataset.said = text;
        news.textContent = text;
        if (address) {
            const link = document.createElement("a");
            link.className = "button button-quiet";
            link.href = address;
            link.textContent = "Show it";
            news.append(link);
        }
    };

    // For screen readers alone: who sees the list sees it change.
    const speak = (text) => {
        document.querySelector(".spoken").textContent = text;
    };

    // Nothing is put under the hands of somebody who is at it.
    const isInUse = () => region.contains(document.activeElement) || !document.getSelection().isCollapsed;

    const show = (fresh) => {
        const known = new Set([...region.querySelectorAll("[data-key]")].map((item) => item.dataset.key));
        region.replaceChildren(...fresh.childNodes);
        region.dataset.count = fresh.dataset.count;
        for (const item of region.querySelectorAll("[data-key]")) {
            item.classList.toggle("is-new", !known.has(item.dataset.key));
        }
    };

    const look = async () => {
        if (isLoading) {
            isStale = true;
            return;
        }
        isLoading = true;
        isStale = false;
        try {
            const answer = await fetch(location.href, { headers: { accept: "text/html" }, redirect: "error", cache: "no-store" });
            const fresh = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]") : null;
            if (!fresh) {
                say("This page may be old.", location.href);
            } else if (region.dataset.live === "fixed") {
                // What somebody reads before a decision is not exchanged while they read it.
                if (fresh.dataset.state !== region.dataset.state) {
                    say("This has changed since you opened it.", location.href);
                }
            } else if (fresh.dataset.state !== region.dataset.state || fresh.textContent !== region.textContent) {
                if (isInUse()) {
                    say("The list has changed.", location.href);
                } else {
                    const isOther = fresh.dataset.count !== region.dataset.count;
                    show(fresh);
                    if (isOther) {
                        speak(`Now ${fresh.dataset.count}.`);
                    }
                }
            }
        } catch {
            say("This page may be old.", location.href);
        } finally {
            isLoading = false;
            if (isStale) {
                look();
            }
        }
    };

    const listen = () => {
        if (document.hidden) {
            source?.close();
            source = null;
        } else if (!source || source.readyState === EventSource.CLOSED) {
            source = new EventSource(feed);
            source.addEventListener("changed", look);
            // What happened between the page and its stream, or while the stream was away.
            source.addEventListener("open", look);
            source.addEventListener("error", () => {
                if (source?.readyState === EventSource.CLOSED) {
                    say("This page is not kept fresh any more.", location.href);
                }
            });
        }
    };

    // A hidden page holds no connection; a browser has few for one host.
    document.addEventListener("visibilitychange", listen);
    listen();
})();
