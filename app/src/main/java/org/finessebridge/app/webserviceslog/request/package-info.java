/** The lines about requests of REST, from their start to their end. */
@NullMarked
package org.finessebridge.app.webserviceslog.request;

import org.jspecify.annotations.NullMarked;
