/** Which pages served elsewhere may call this server from a browser (Fetch standard, CORS). */
@NullMarked
package org.finessebridge.app.cors;

import org.jspecify.annotations.NullMarked;
