/** The access log of REST, a line for each request, as operators of the original read it. */
@NullMarked
package org.finessebridge.app.accesslog;

import org.jspecify.annotations.NullMarked;
