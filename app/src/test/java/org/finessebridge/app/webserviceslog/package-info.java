@NullMarked
package org.finessebridge.app.webserviceslog;

import org.jspecify.annotations.NullMarked;
