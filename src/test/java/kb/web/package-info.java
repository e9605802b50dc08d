/// Tests of the page: the server on a port of its own, a home made by the test.
@NullMarked
package kb.web;

import org.jspecify.annotations.NullMarked;
