# What `sam build` calls, once a function, in a copy of the checkout: Maven builds the module and what it needs, and the
# zip that the tests run is laid out where SAM wants it. Neither tests nor what Error Prone says of the sources is part of a
# function, so that neither is made.

MAVEN = mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true -Derror-prone.options=-XDunchecked

.PHONY: build-HttpFunction build-RefreshFunction

build-HttpFunction: MODULE = functions/lambda
build-RefreshFunction: MODULE = functions/refresh

build-HttpFunction build-RefreshFunction:
	$(MAVEN) -pl $(MODULE) -am package
	mkdir -p "$(ARTIFACTS_DIR)"
	cd "$(ARTIFACTS_DIR)" && jar --extract --file "$(CURDIR)"/$(MODULE)/target/*-function.zip
