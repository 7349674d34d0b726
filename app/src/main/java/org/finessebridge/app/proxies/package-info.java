/** Reverse proxies before the product, and what they say of clients. */
@NullMarked
package org.finessebridge.app.proxies;

import org.jspecify.annotations.NullMarked;
