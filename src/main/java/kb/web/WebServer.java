package kb.web;

/// The page.
public final class WebServer {}
