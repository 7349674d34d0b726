/** The product as its clients see it: over real sockets, with clients that others wrote. */
@NullMarked
package org.finessebridge.app.acceptance;

import org.jspecify.annotations.NullMarked;
