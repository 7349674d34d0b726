/** What listens for HTTP, at 7443 and 7071: routing, limits and CORS. */
@NullMarked
package org.finessebridge.app.notification.http;

import org.jspecify.annotations.NullMarked;
