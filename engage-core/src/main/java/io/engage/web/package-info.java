/** Endpoints that any web framework can mount. */
@NullMarked
package io.engage.web;

import org.jspecify.annotations.NullMarked;
