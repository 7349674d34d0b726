/** The HTTP server of REST: its connectors, and what bounds a client there before any request. */
@NullMarked
package org.finessebridge.app.tomcat;

import org.jspecify.annotations.NullMarked;
