/** Hosts, as administrators name them in bodies of requests (RFC 1123, 2.1; RFC 4291, 2.2). */
@NullMarked
package org.finessebridge.app.host;

import org.jspecify.annotations.NullMarked;
