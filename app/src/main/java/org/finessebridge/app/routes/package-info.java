/** Where the REST API is, and how a request finds its method among all resources. */
@NullMarked
package org.finessebridge.app.routes;

import org.jspecify.annotations.NullMarked;
