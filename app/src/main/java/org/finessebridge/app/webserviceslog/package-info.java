/** The web services' log, as operators of the original read it: the way of each request and of each lost client, line by line. */
@NullMarked
package org.finessebridge.app.webserviceslog;

import org.jspecify.annotations.NullMarked;
