@NullMarked
package org.finessebridge.app.accesslog;

import org.jspecify.annotations.NullMarked;
