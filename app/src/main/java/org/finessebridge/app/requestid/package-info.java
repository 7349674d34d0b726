/** The requestId: how a client tells its requests' outcomes apart. */
@NullMarked
package org.finessebridge.app.requestid;

import org.jspecify.annotations.NullMarked;
