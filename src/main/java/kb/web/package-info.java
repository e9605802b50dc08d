/// The page: routes and typed pages over the same records as every face. The only room that names
/// Javalin and jte.
///
/// Looks into app, model and render. Start at [kb.web.WebServer].
@NullMarked
package kb.web;

import org.jspecify.annotations.NullMarked;
