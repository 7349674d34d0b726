/** Service discovery: XEP-0030. */
@NullMarked
package org.finessebridge.app.notification.disco;

import org.jspecify.annotations.NullMarked;
