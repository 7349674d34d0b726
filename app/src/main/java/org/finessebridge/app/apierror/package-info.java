/** How REST refuses: {@code <ApiErrors>} documents and HTTP status codes. */
@NullMarked
package org.finessebridge.app.apierror;

import org.jspecify.annotations.NullMarked;
